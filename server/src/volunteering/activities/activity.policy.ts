import { organisationRoles, staffRoles } from '@yuanli/shared/identity/roles';
import { hasRole, scopesOf, type Actor } from '../../platform/actor';
import type { Activity } from './activity.entity';

/** Who may see and run an activity. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;
type Placed = Pick<Activity, 'gridId' | 'communityId'>;

/** Works for the community of the activity, or for the grid it was made for. */
export const isStaffOf = (actor: Asking, { gridId, communityId }: Placed): boolean =>
  hasRole(actor, staffRoles, [...(gridId ? [gridId] : []), communityId]);

/** Looks after it: staff of the place; a member of an organisation for what they made themselves. */
export const isCoordinatorOf = (actor: Asking, activity: Activity): boolean =>
  isStaffOf(actor, activity) ||
  (actor?.personId === activity.makerId && hasRole(actor, organisationRoles, activity.placeIds));

/** `chain`: the community and everything above it. */
export const canMakeIn = (actor: Actor, chain: readonly string[]): boolean =>
  hasRole(actor, staffRoles, chain.slice(0, 1)) || hasRole(actor, organisationRoles, chain);

export const gridsOf = (actor: Actor): string[] => scopesOf(actor, ['grid_worker']);

export const isPublic = ({ publishedAt }: Pick<Activity, 'publishedAt'>): boolean => publishedAt !== null;

/** Nobody but those who look after it reads a draft. */
export const canSee = (actor: Asking, activity: Activity): boolean =>
  isPublic(activity) || isCoordinatorOf(actor, activity);

const isUnfinished = ({ state, endsAt }: Activity, now: Date): boolean =>
  state === 'draft' || state === 'checking' || (state === 'published' && now < endsAt);

export const abilities = (actor: Asking, activity: Activity, now: Date) => {
  const isRunning = isCoordinatorOf(actor, activity);
  return {
    change: isRunning && (activity.state === 'draft' || activity.state === 'published'),
    publish: isRunning && activity.state === 'draft',
    cancel: isRunning && isUnfinished(activity, now),
  };
};
