import { In, IsNull, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { BookKeeper } from './book-keeper.entity';
import { byName } from './by-name';
import { PartyBranch } from './party-branch.entity';
import { canKeepBook, canManageBranches } from './party-points.policy';
import { type BranchAnswer, presentBranches } from './present-branches';

/** A community worker sees the branches of the community, who is in them, and who keeps their books. */
export async function findBranches(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<{ items: BranchAnswer[] }> {
  ensureAllowed(canManageBranches(actor, communityId), communityRoles);
  const branches = await db.findBy(PartyBranch, { communityId });
  return { items: await presentBranches(db, branches.sort(byName)) };
}

/** The branches whose book I keep. */
export async function findMyBranches(db: Reader, actor: Actor): Promise<schema.FindMyBranchesAnswer> {
  const posts = await db.findBy(BookKeeper, { personId: actor.personId, liveKey: Not(IsNull()) });
  const branches = await db.findBy(PartyBranch, { id: In(posts.map(({ branchId }) => branchId)) });
  const postIn = (branch: PartyBranch) => posts.find(({ branchId }) => branchId === branch.id) ?? null;
  const kept = branches.filter((branch) => canKeepBook(actor, branch, postIn(branch), clock.now()));
  const communities = await findPlaceNames(
    db,
    kept.map(({ communityId }) => communityId),
  );
  return {
    items: kept
      .map(({ id, name, communityId }) => ({ id, name, communityName: communities.get(communityId) ?? '' }))
      .sort(byName),
  };
}
