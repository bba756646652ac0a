import { IsNull, Not } from 'typeorm';
import { notify } from '../messages';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { insertOrRefuse, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { BookKeeper, liveKeyOf } from './book-keeper.entity';
import { getPartyMember } from './get-party-member';
import { loadManagedBranch } from './load-branch';
import { type BranchAnswer, presentBranch } from './present-branches';

/** A community worker gives the book of a branch to a party member of the community, never to themselves. */
export async function appointBookKeeper(
  tx: Tx,
  actor: Actor,
  { branchId, phone }: { branchId: string; phone: string },
): Promise<BranchAnswer> {
  const branch = await loadManagedBranch(tx, actor, branchId);
  const personId = await getPartyMember(tx, branch.communityId, phone);
  ensure(personId !== actor.personId, 'party_points.not_oneself');
  const id = newId();
  const post = {
    id,
    branchId,
    personId,
    startsAt: clock.now(),
    endsAt: null,
    appointedById: actor.personId,
    liveKey: liveKeyOf(branchId, personId),
  };
  await insertOrRefuse(tx, BookKeeper, post, 'appointment.already_held');
  await recordAudit(tx, actor, 'party_points.keeper_appointed', id, { branchId, personId });
  await notify(tx, personId, {
    title: '请您担任支部积分记录员',
    text: `社区已登记您为${branch.name}的积分记录员，打开“党员月度积分”即可记录。每次查看都会留下记录。`,
    link: { kind: 'party_points', id: null },
  });
  return presentBranch(tx, branch);
}

/** From this moment on they read nothing of the branch any more. */
export async function endBookKeeper(tx: Tx, actor: Actor, { id }: { id: string }): Promise<BranchAnswer> {
  const post = await tx.findOneBy(BookKeeper, { id });
  ensure(post, 'appointment.not_found');
  const branch = await loadManagedBranch(tx, actor, post.branchId);
  const { affected } = await tx.update(
    BookKeeper,
    { id, liveKey: Not(IsNull()) },
    { liveKey: null, endsAt: clock.now() },
  );
  ensure(affected === 1, 'appointment.already_over');
  await recordAudit(tx, actor, 'party_points.keeper_ended', id, { branchId: branch.id, personId: post.personId });
  return presentBranch(tx, branch);
}
