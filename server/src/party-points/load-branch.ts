import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { BookKeeper, liveKeyOf } from './book-keeper.entity';
import { canKeepBook, canManageBranches } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';

/** A branch whose book this person keeps. */
export async function loadKeptBranch(db: Reader, actor: Actor, id: string): Promise<PartyBranch> {
  const branch = await loadBranch(db, id);
  const post = await db.findOneBy(BookKeeper, { liveKey: liveKeyOf(id, actor.personId) });
  ensureAllowed(canKeepBook(actor, branch, post, clock.now()), 'book_keeper');
  return branch;
}

/** A branch of the community this person works for. */
export async function loadManagedBranch(db: Reader, actor: Actor, id: string): Promise<PartyBranch> {
  const branch = await loadBranch(db, id);
  ensureAllowed(canManageBranches(actor, branch.communityId), communityRoles);
  return branch;
}

async function loadBranch(db: Reader, id: string): Promise<PartyBranch> {
  const branch = await db.findOneBy(PartyBranch, { id });
  ensure(branch, 'party_points.branch_not_found');
  return branch;
}
