import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { insertOrRefuse, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { BranchMember } from './branch-member.entity';
import { getPartyMember } from './get-party-member';
import { loadManagedBranch } from './load-branch';
import { type BranchAnswer, presentBranch } from './present-branches';

/** A community worker puts a party member of the community into a branch; each is in one branch at a time. */
export async function addBranchMember(
  tx: Tx,
  actor: Actor,
  { branchId, phone }: { branchId: string; phone: string },
): Promise<BranchAnswer> {
  const branch = await loadManagedBranch(tx, actor, branchId);
  const personId = await getPartyMember(tx, branch.communityId, phone);
  const member = {
    id: newId(),
    branchId,
    personId,
    livePersonId: personId,
    addedById: actor.personId,
    joinedAt: clock.now(),
    leftAt: null,
  };
  await insertOrRefuse(tx, BranchMember, member, 'party_points.already_in_branch');
  await recordAudit(tx, actor, 'party_points.member_added', branchId, { personId });
  return presentBranch(tx, branch);
}

/** Whoever leaves a branch is no longer read there; their pages stay theirs. */
export async function removeBranchMember(
  tx: Tx,
  actor: Actor,
  { branchId, personId }: { branchId: string; personId: string },
): Promise<BranchAnswer> {
  const branch = await loadManagedBranch(tx, actor, branchId);
  const { affected } = await tx.update(
    BranchMember,
    { branchId, livePersonId: personId },
    { livePersonId: null, leftAt: clock.now() },
  );
  ensure(affected === 1, 'party_points.member_not_found');
  await recordAudit(tx, actor, 'party_points.member_removed', branchId, { personId });
  return presentBranch(tx, branch);
}
