import { In } from 'typeorm';
import { statesBefore } from '@yuanli/shared/wishes/wish-status';
import { releasePictures } from '../pictures';
import { AuditEntry, recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { syncTasks } from '../tasks';
import { tryChangeWish } from './change-wish';
import { freeClaimSlot } from './claim-quota';
import { reopenWish } from './reopen-wish';
import { notifyClaimant, notifyGivenBack } from './wish-notifications';
import { WishContact } from './wish-contact.entity';
import { wishTasks } from './wish-tasks';
import { Wish } from './wish.entity';
import { WishNote } from './wish-note.entity';

/** After 注销: what waits is withdrawn, what they held is free again, and what is left of their wishes names no one. */
export async function eraseWisher(tx: Tx, personId: string): Promise<void> {
  for (const wish of await tx.findBy(Wish, { wisherId: personId })) {
    await makeNameless(tx, wish);
    await callOff(tx, wish.id);
  }
  for (const wish of await tx.findBy(Wish, { claimantId: personId, status: 'claimed' })) await handBack(tx, wish);
  // Who is asked to confirm their help reads no name any more.
  const helped = await tx.find(Wish, { select: { id: true }, where: { claimantId: personId, status: 'delivered' } });
  const forThem = await tx.find(Wish, { select: { id: true }, where: { beneficiaryId: personId } });
  await tx.update(Wish, { beneficiaryId: personId }, { beneficiaryId: null });
  await syncTasks(
    tx,
    wishTasks,
    [...forThem, ...helped].map(({ id }) => id),
  );
  await eraseNotesOf(tx, personId);
}

async function makeNameless(tx: Tx, { id, pictureIds }: Wish): Promise<void> {
  await tx.update(
    Wish,
    { id },
    { alias: '一位邻居', story: '许愿人已注销账号，详细情况不再保留。', availability: null, pictureIds: [] },
  );
  await tx.delete(WishContact, { wishId: id });
  await releasePictures(tx, pictureIds);
}

/** The photos someone gave with their wishes go; what they helped with is documented, and stays. */
export async function erasePhotosOfWishes(tx: Tx, wisherId: string): Promise<void> {
  for (const { id, pictureIds } of await tx.findBy(Wish, { wisherId })) {
    if (pictureIds.length === 0) continue;
    await tx.update(Wish, { id }, { pictureIds: [] });
    await releasePictures(tx, pictureIds);
  }
}

/** Nobody is left to be helped: whoever was on the way is told and has free hands again, and the wish is withdrawn. */
async function callOff(tx: Tx, id: string): Promise<void> {
  // Read anew: since the row was made nameless nobody else can change it.
  const wish = await tx.findOneByOrFail(Wish, { id });
  await tryChangeWish(tx, id, { from: ['delivered'], to: 'claimed', set: { completionId: null } });
  if (await tryChangeWish(tx, id, { from: ['claimed'], to: 'open', set: await reopenWish(tx, wish.communityId) })) {
    // What was delivered already was out of hand.
    if (wish.holdId) await freeClaimSlot(tx, wish.holdId);
    const text = `许愿人已注销账号，“${wish.title}”不用再帮了，谢谢您。`;
    await notifyClaimant(tx, wish, { title: '这个心愿不用再帮了', text, state: '不用帮了', hint: '许愿人已注销账号' });
  }
  if (!(await tryChangeWish(tx, id, { from: statesBefore('withdrawn'), to: 'withdrawn', set: { expiresAt: null } })))
    return;
  await recordAudit(tx, null, 'wish.withdrawn', id);
}

async function handBack(tx: Tx, wish: Wish): Promise<void> {
  const { id, holdId, communityId } = wish;
  const set = await reopenWish(tx, communityId);
  if (!(await tryChangeWish(tx, id, { from: ['claimed'], to: 'open', set, where: { holdId: holdId! } }))) return;
  await freeClaimSlot(tx, holdId!);
  await recordAudit(tx, null, 'wish.released', id);
  await notifyGivenBack(tx, wish);
}

/** What someone wrote at any step goes with them; the trail knows where that was, also in wishes they gave back long ago. */
async function eraseNotesOf(tx: Tx, writerId: string): Promise<void> {
  const where = { actorId: writerId, action: In(stepsWithNotes) };
  const steps = await tx.find(AuditEntry, { select: { id: true, subjectId: true }, where });
  for (const wishId of new Set(steps.map(({ subjectId }) => subjectId)))
    await tx.delete(WishNote, { wishId, writerId });
}

const stepsWithNotes = ['wish.released', 'wish.not_yet', 'wish.fulfilled'];
