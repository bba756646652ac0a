import { staffRoles } from '@yuanli/shared/identity/roles';
import { type Actor, hasRole } from '../platform/actor';
import type { CourtyardPlace } from './courtyard-place';

/** The roll names people and areas: only those who work for this very community bring it in. */
export const canImportRoll = (actor: Actor, communityChain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker'], communityChain);

/** Plates are printed and put up by the staff of the place. */
export const canPrintPlate = (
  actor: Actor,
  { id, gridId, communityId, streetId, districtId }: CourtyardPlace,
): boolean => hasRole(actor, staffRoles, [id, gridId, communityId, streetId, districtId]);
