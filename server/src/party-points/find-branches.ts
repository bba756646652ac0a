import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { byName } from './by-name';
import { canManageBranches } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';
import { presentBranches, type BranchAnswer } from './present-branches';

/** A community worker sees the branches of the community, who is in them, and who keeps their books. */
export async function findBranches(
  db: Tx,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<{ items: BranchAnswer[] }> {
  ensure(canManageBranches(actor, communityId), 'request.not_allowed');
  const branches = await db.findBy(PartyBranch, { communityId });
  return { items: await presentBranches(db, branches.sort(byName)) };
}
