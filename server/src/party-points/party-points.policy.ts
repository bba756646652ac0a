import { hasRole, type Actor } from '../platform/actor';
import type { BookKeeper } from './book-keeper.entity';
import type { PartyBranch } from './party-branch.entity';

/** Who belongs where and who keeps the book is for the community's workers; what the book says is not for them. */
export const canManageBranches = (actor: Actor, communityId: string): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

/** The book is kept by those appointed to it, for as long as they are party members of this community themselves. */
export const canKeepBook = (
  actor: Actor,
  { id, communityId }: PartyBranch,
  post: BookKeeper | null,
  now: Date,
): boolean =>
  post !== null &&
  post.personId === actor.personId &&
  post.branchId === id &&
  post.isHeldAt(now) &&
  hasRole(actor, ['party_member'], [communityId]);

/** Nobody writes on their own page. */
export const canWriteOn = (actor: Actor, personId: string): boolean => actor.personId !== personId;
