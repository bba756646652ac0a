import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { isDuplicate, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';
import { canManageBranches } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';
import { presentBranch, type BranchAnswer } from './present-branches';

/** A community worker enters a branch of the community, each name once. */
export async function makeBranch(
  tx: Tx,
  actor: Actor,
  { communityId, name }: { communityId: string; name: string },
): Promise<BranchAnswer> {
  ensure(canManageBranches(actor, communityId), 'request.not_allowed');
  const branch = tx.create(PartyBranch, { id: newId(), communityId, name, createdAt: clock.now() });
  await tx.insert(PartyBranch, branch).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('party_points.branch_name_taken') : error;
  });
  await recordAudit(tx, actor, 'party_points.branch_made', branch.id);
  return presentBranch(tx, branch);
}
