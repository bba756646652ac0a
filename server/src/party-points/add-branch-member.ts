import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { type Tx, insertOrRefuse } from '../platform/database';
import { newId } from '../platform/new-id';
import { BranchMember } from './branch-member.entity';
import { getPartyMember } from './get-party-member';
import { loadManagedBranch } from './load-branch';
import { presentBranch, type BranchAnswer } from './present-branches';

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
