import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { type Tx, insertOrRefuse } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensureAllowed } from '../platform/refusal';
import { canManageBranches } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';
import { presentBranch, type BranchAnswer } from './present-branches';

/** A community worker enters a branch of the community, each name once. */
export async function makeBranch(
  tx: Tx,
  actor: Actor,
  { communityId, name }: { communityId: string; name: string },
): Promise<BranchAnswer> {
  ensureAllowed(canManageBranches(actor, communityId), communityRoles);
  const branch = tx.create(PartyBranch, { id: newId(), communityId, name, createdAt: clock.now() });
  await insertOrRefuse(tx, PartyBranch, branch, 'party_points.branch_name_taken');
  await recordAudit(tx, actor, 'party_points.branch_made', branch.id);
  return presentBranch(tx, branch);
}
