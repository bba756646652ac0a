import { staffRoles } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../platform/actor';
import type { CourtyardPlace } from './courtyard-place';

/** Plates are printed and put up by the staff of the place. */
export const canPrintPlate = (
  actor: Actor,
  { id, gridId, communityId, streetId, districtId }: CourtyardPlace,
): boolean => hasRole(actor, staffRoles, [id, gridId, communityId, streetId, districtId]);
