import { In } from 'typeorm';
import { deskNames, desks, type Desk } from '@yuanli/shared/tasks/task-kinds';
import { Courtyard, EVERYWHERE, Grid } from '../places';
import { scopesOf, type Actor, type RoleGrant } from '../platform/actor';
import type { Reader } from '../platform/database';

/** Whose a task is: whoever sits at a desk of a place, or one person. */
export type Owner = { desk: Desk; placeId: string } | { personId: string };

export const ownerKeyOf = (owner: Owner): string =>
  'personId' in owner ? `person:${owner.personId}` : `${owner.desk}:${owner.placeId}`;

/** The desks a grant lets somebody sit at, those of the grids and courtyards below its community too. */
export async function deskKeysOf(db: Reader, grants: readonly RoleGrant[]): Promise<string[]> {
  const actor: Actor = { personId: '', sessionId: '', grants };
  const scopes = [...new Set(grants.map(({ scopeId }) => scopeId))];
  if (scopes.length === 0) return [];
  const below = { select: { id: true, communityId: true }, where: { communityId: In(scopes) } } as const;
  const grids = await db.find(Grid, below);
  const hasProperty = scopesOf(actor, desks.property).length > 0;
  const courtyards = hasProperty ? await db.find(Courtyard, below) : [];
  return deskNames.flatMap((desk) => {
    const held = new Set(scopesOf(actor, desks[desk]));
    // What is said about the product itself is for all who run it.
    if (desk === 'operator') return held.size > 0 ? [ownerKeyOf({ desk, placeId: EVERYWHERE })] : [];
    const parts = desk === 'property' ? courtyards : grids;
    const within = parts.flatMap(({ id, communityId }) => (held.has(communityId) ? [id] : []));
    return [...new Set([...held, ...within])].map((placeId) => ownerKeyOf({ desk, placeId }));
  });
}
