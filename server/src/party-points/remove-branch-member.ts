import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { BranchMember } from './branch-member.entity';
import { loadManagedBranch } from './load-branch';
import { presentBranch, type BranchAnswer } from './present-branches';

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
