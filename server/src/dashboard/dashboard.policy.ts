import { communityRoles, placeRoles, type Role } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../platform/actor';

/** Whoever answers for the place, or for one it lies in. `chain`: the place and everything above it. */
export const dashboardRoles: readonly Role[] = placeRoles;

export const canSeeDashboard = (actor: Actor, chain: readonly string[]): boolean =>
  hasRole(actor, dashboardRoles, chain);

/** Whose words stand in the lists is for the workers of the community; everybody else reads kinds and numbers. */
export const canReadWords = (actor: Actor, chain: readonly string[]): boolean => hasRole(actor, communityRoles, chain);
