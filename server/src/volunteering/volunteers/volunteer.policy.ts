import { hasRole, type Actor } from '../../platform/actor';

/** Papers of volunteers concern the workers of the community they registered in, and nobody else. */
export const looksAfterVolunteersOf = (actor: Actor, communityId: string): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);
