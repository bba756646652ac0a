import { operatorRoles, placeRoles, type Role, staffRoles } from '@yuanli/shared/identity/roles';
import type { PlaceKind } from '@yuanli/shared/places/place-kinds';
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

/** What is done to the places themselves. */
export type PlaceAct = 'add' | 'change' | 'move' | 'merge' | 'close';

/**
 * A community knows its own grids and courtyards: its workers add and name them, say where they lie, and move a courtyard
 * from one of its grids to another. What reaches beyond a community or takes something away is the operator's: the levels
 * above, a grid that changes community, merging and closing.
 */
const communityActs: Partial<Record<PlaceKind, readonly PlaceAct[]>> = {
  grid: ['add', 'change'],
  courtyard: ['add', 'change', 'move'],
};

export const rolesFor = (act: PlaceAct, kind: PlaceKind): readonly Role[] =>
  communityActs[kind]?.includes(act) ? placeRoles : operatorRoles;

/** `chain`: the place and everything it lies in; of a new one, what it will lie in. */
export const canArrange = (actor: Actor, act: PlaceAct, kind: PlaceKind, chain: readonly string[]): boolean =>
  hasRole(actor, rolesFor(act, kind), chain);

export const canSeePlaces = (actor: Actor, chain: readonly string[]): boolean => hasRole(actor, placeRoles, chain);
