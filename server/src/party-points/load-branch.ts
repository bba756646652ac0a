import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { BookKeeper, liveKeyOf } from './book-keeper.entity';
import { canKeepBook, canManageBranches } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';

/** A branch whose book this person keeps. */
export async function loadKeptBranch(tx: Tx, actor: Actor, id: string): Promise<PartyBranch> {
  const branch = await loadBranch(tx, id);
  const post = await tx.findOneBy(BookKeeper, { liveKey: liveKeyOf(id, actor.personId) });
  ensure(canKeepBook(actor, branch, post, clock.now()), 'request.not_allowed');
  return branch;
}

/** A branch of the community this person works for. */
export async function loadManagedBranch(tx: Tx, actor: Actor, id: string): Promise<PartyBranch> {
  const branch = await loadBranch(tx, id);
  ensure(canManageBranches(actor, branch.communityId), 'request.not_allowed');
  return branch;
}

async function loadBranch(tx: Tx, id: string): Promise<PartyBranch> {
  const branch = await tx.findOneBy(PartyBranch, { id });
  ensure(branch, 'party_points.branch_not_found');
  return branch;
}
