import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { getCourtyard } from '../../../server/src/places';
import { ModerationCheck } from '../../../server/src/moderation/moderation-check.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import type { Database, Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { syncTasks } from '../../../server/src/tasks';
import { wishTasks } from '../../../server/src/wishes/wish-tasks';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { WishCompletion } from '../../../server/src/wishes/wish-completion.entity';
import { WishContact } from '../../../server/src/wishes/wish-contact.entity';
import { useClaimSlot } from '../../../server/src/wishes/claim-quota';
import { nextNumber } from '../../../server/src/platform/counters';
import { makePerson } from './people';
import { makeCourtyard } from './places';

/** A wish in any state, with the courtyard, the wisher and the claimant it needs. */
export async function makeWish(database: Database, given: Partial<Wish> = {}): Promise<Wish> {
  const courtyardId = given.courtyardId ?? (await makeCourtyard(database)).id;
  const wisherId = given.wisherId ?? (await makePerson(database)).id;
  const status = given.status ?? 'open';
  const isClaimed = claimedStatuses.includes(status);
  const claimantId = isClaimed ? (given.claimantId ?? (await makePerson(database, { nickname: '老周' })).id) : null;
  return database.inTransaction(async (tx) => {
    const { gridId, communityId, streetId, districtId } = await getCourtyard(tx, courtyardId);
    const id = newId();
    const now = clock.now();
    const wish = {
      id,
      courtyardId,
      gridId,
      communityId,
      streetId,
      districtId,
      wisherId,
      kind: 'repair' as const,
      title: '厨房灯一直闪',
      story: '灯管换过一次，过两天又闪。',
      alias: '李叔叔',
      pictureIds: [],
      statusAt: now,
      madeAt: now,
      reviewableAt: status === 'submitted' ? null : now,
      isFlagged: false,
      isTakenDown: false,
      points: 10,
      pointsRuleVersion: 0,
      year: 2026,
      claimantRole: isClaimed ? '党员' : null,
      holdId: status === 'claimed' ? newId() : null,
      holdUntil: status === 'claimed' ? fromNow(days(14)) : null,
      expiresAt: status === 'open' ? fromNow(days(60)) : null,
      fulfilledAt: status === 'fulfilled' ? now : null,
      completionId: recordedStatuses.includes(status) ? await makeRecord(tx, id, claimantId!) : null,
      ...given,
      status,
      claimantId,
      number: await nextNumber(tx, 'wish', communityId, given.year ?? 2026),
    };
    await tx.insert(Wish, wish);
    await tx.insert(WishContact, {
      wishId: id,
      contactName: '李建国',
      contactPhone: '13900000001',
      address: '2号楼3单元501',
    });
    const { holdId, holdUntil } = wish;
    if (claimantId && holdId && holdUntil)
      await useClaimSlot(tx, { id, communityId, claimantId, holdId, holdUntil }, 1_000_000);
    await syncTasks(tx, wishTasks, id);
    return tx.findOneByOrFail(Wish, { id });
  });
}

const claimedStatuses: WishStatus[] = ['claimed', 'delivered', 'fulfilled'];
const recordedStatuses: WishStatus[] = ['delivered', 'fulfilled'];

async function makeRecord(tx: Tx, wishId: string, writerId: string): Promise<string> {
  const id = newId();
  const checkId = newId();
  const check = {
    origin: 'check',
    subjectKind: 'completion',
    subjectId: id,
    authorId: writerId,
    communityId: null,
    gridId: null,
  } as const;
  await tx.insert(ModerationCheck, {
    id: checkId,
    ...check,
    text: '',
    state: 'passed',
    because: null,
    complaints: 0,
    createdAt: clock.now(),
  });
  const parts = { place: '李叔叔家', people: '老周', course: '换了灯管和启辉器', result: '灯不闪了' };
  await tx.insert(WishCompletion, { id, wishId, writerId, checkId, happenedAt: clock.now(), pictureIds: [], ...parts });
  return id;
}
