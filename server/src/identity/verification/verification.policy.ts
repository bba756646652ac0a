import { staffRoles } from '@yuanli/shared/identity/roles';
import { hasRole, scopesOf, type Actor } from '../../platform/actor';
import type { HouseholdPlace } from '../../places';
import type { VerificationRequest } from './verification-request.entity';

/** The grid worker of that grid and the workers of that community decide, but nobody about themselves. */
export const canDecide = (
  actor: Actor,
  { personId, gridId, communityId }: Pick<VerificationRequest, 'personId' | 'gridId' | 'communityId'>,
): boolean =>
  personId !== actor.personId &&
  (hasRole(actor, ['grid_worker'], [gridId]) || hasRole(actor, ['community_worker'], [communityId]));

/** Who decided takes it back, and so do the workers of that community; nobody about themselves. */
export const canUndoDecision = (
  actor: Actor,
  request: Pick<VerificationRequest, 'personId' | 'gridId' | 'communityId' | 'decidedById'>,
): boolean =>
  canDecide(actor, request) &&
  (request.decidedById === actor.personId || hasRole(actor, ['community_worker'], [request.communityId]));

/** The workers of that community end what was verified, but not for themselves. */
export const canEndResidence = (
  actor: Actor,
  { personId, communityId }: Pick<VerificationRequest, 'personId' | 'communityId'>,
): boolean => personId !== actor.personId && hasRole(actor, ['community_worker'], [communityId]);

/** Whose requests the actor sees: the filter of the list. */
export const decidingScopes = (actor: Actor): { gridIds: string[]; communityIds: string[] } => ({
  gridIds: scopesOf(actor, ['grid_worker']),
  communityIds: scopesOf(actor, ['community_worker']),
});

/** Codes are handed over in person, by those who know the home: the grid worker of that grid, the workers of that community. */
export const canMakeCode = (
  actor: Actor,
  { gridId, communityId }: Pick<HouseholdPlace, 'gridId' | 'communityId'>,
): boolean => hasRole(actor, ['grid_worker'], [gridId]) || hasRole(actor, ['community_worker'], [communityId]);

/** A number belongs to no place: whoever serves residents anywhere may vouch for one. */
export const canMakePhoneCode = ({ grants }: Actor): boolean => grants.some(({ role }) => isStaff(role));

const isStaff = (role: string): boolean => (staffRoles as readonly string[]).includes(role);
