import { In } from 'typeorm';
import { Grid } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';

/** The grids of a community this person looks after. */
export async function findOwnGrids(db: Tx, actor: Actor | null, communityId: string): Promise<string[]> {
  const ids = actor ? scopesOf(actor, ['grid_worker']) : [];
  if (ids.length === 0) return [];
  return (await db.find(Grid, { select: { id: true }, where: { id: In(ids), communityId } })).map(({ id }) => id);
}
