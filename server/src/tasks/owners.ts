import { In } from 'typeorm';
import { deskNames, desks, type Desk } from '@yuanli/shared/tasks/task-kinds';
import { EVERYWHERE, Grid } from '../places';
import { scopesOf, type Actor, type RoleGrant } from '../platform/actor';
import type { Reader } from '../platform/database';

/** Whose a task is: whoever sits at a desk of a place, or one person. */
export type Owner = { desk: Desk; placeId: string } | { personId: string };

export const ownerKeyOf = (owner: Owner): string =>
  'personId' in owner ? `person:${owner.personId}` : `${owner.desk}:${owner.placeId}`;

/** The desks a grant lets somebody sit at, those of the grids below its community too. */
export async function deskKeysOf(db: Reader, grants: readonly RoleGrant[]): Promise<string[]> {
  const actor: Actor = { personId: '', sessionId: '', grants };
  const scopes = [...new Set(grants.map(({ scopeId }) => scopeId))];
  if (scopes.length === 0) return [];
  const grids = await db.find(Grid, { select: { id: true, communityId: true }, where: { communityId: In(scopes) } });
  return deskNames.flatMap((desk) => {
    const held = new Set(scopesOf(actor, desks[desk]));
    // What is said about the product itself is for all who run it.
    if (desk === 'operator') return held.size > 0 ? [ownerKeyOf({ desk, placeId: EVERYWHERE })] : [];
    const below = grids.flatMap(({ id, communityId }) => (held.has(communityId) ? [id] : []));
    return [...new Set([...held, ...below])].map((placeId) => ownerKeyOf({ desk, placeId }));
  });
}
