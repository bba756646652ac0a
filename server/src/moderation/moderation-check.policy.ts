import { hasRole, type Actor } from '../platform/actor';
import type { ModerationCheck } from './moderation-check.entity';

/** Whoever looks after a community or a grid. */
export const isStaff = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'community_worker' || role === 'grid_worker');

/** Words of residents in the hall that everybody has read: who takes them away names the published rule they break. */
export const needsRule = ({ origin, subjectKind }: Pick<ModerationCheck, 'origin' | 'subjectKind'>): boolean =>
  origin === 'complaint' && (subjectKind === 'opinion' || subjectKind === 'evaluation');

/** The worker of that community or of that grid, and nobody about their own words. */
export const canDecide = (
  actor: Actor,
  { authorId, communityId, gridId }: Pick<ModerationCheck, 'authorId' | 'communityId' | 'gridId'>,
): boolean =>
  actor.personId !== authorId &&
  ((communityId !== null && hasRole(actor, ['community_worker'], [communityId])) ||
    (gridId !== null && hasRole(actor, ['grid_worker'], [gridId])));
