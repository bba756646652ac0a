import { staffRoles } from '@yuanli/shared/identity/roles';
import { holds, type Actor } from '../../platform/actor';
import type { Activity } from './activity.entity';

type Asking = Actor | null;
type Placed = Pick<Activity, 'gridId' | 'communityId'>;

/** Works for the community of the activity, or for the grid it was made for. */
export const isStaffOf = (actor: Asking, { gridId, communityId }: Placed): boolean =>
  holds(actor, staffRoles, [...(gridId ? [gridId] : []), communityId]);

/** Looks after it: staff of the place; a member of an organisation for what they made themselves. */
export const isCoordinatorOf = (actor: Asking, activity: Activity): boolean =>
  isStaffOf(actor, activity) || (actor?.personId === activity.makerId && holds(actor, ['organisation_member'], activity.placeIds));

export const isPublic = ({ publishedAt }: Activity): boolean => publishedAt !== null;

/** Nobody but those who look after it reads a draft. */
export const canSee = (actor: Asking, activity: Activity): boolean => isPublic(activity) || isCoordinatorOf(actor, activity);
