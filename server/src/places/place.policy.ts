import { staffRoles } from '@yuanli/shared/identity/roles';
import { type Actor, hasRole, scopesOf } from '../platform/actor';
import type { CourtyardPlace } from './courtyard-place';

/** The roll names people and areas: only those who work for this very community bring it in and correct it. */
export const canCorrectRoll = (actor: Actor, communityChain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker'], communityChain);

/** The grid worker looks things up for the homes of the grid, before knocking at a door. */
export const canReadRoll = (
  actor: Actor,
  { gridId, communityId }: Pick<CourtyardPlace, 'gridId' | 'communityId'>,
): boolean => hasRole(actor, ['grid_worker'], [gridId]) || hasRole(actor, ['community_worker'], [communityId]);

/** Whose courtyards the actor sees of a community's roll: all (null), those of the grids, or none. */
export function gridsOfRoll(actor: Actor, communityId: string): string[] | null {
  return hasRole(actor, ['community_worker'], [communityId]) ? null : scopesOf(actor, ['grid_worker']);
}

/** The places of any level whose plates the actor prints. */
export const placesToPrint = (actor: Actor): string[] => scopesOf(actor, staffRoles);

/** Plates are printed and put up by the staff of the place. */
export const canPrintPlate = (
  actor: Actor,
  { id, gridId, communityId, streetId, districtId }: CourtyardPlace,
): boolean => hasRole(actor, staffRoles, [id, gridId, communityId, streetId, districtId]);
