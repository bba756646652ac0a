import { IsNull } from 'typeorm';
import type { Reader } from '../platform/database';
import { Building } from './building.entity';
import { getCourtyard } from './courtyard-place';
import { inHumanOrder } from './in-human-order';

const MOST = 500;

/** I pick my building to say where I live. */
export async function findBuildings(
  db: Reader,
  { courtyardId }: { courtyardId: string },
): Promise<{ items: { id: string; name: string }[] }> {
  await getCourtyard(db, courtyardId);
  const buildings = await db.find(Building, {
    where: { courtyardId, removedAt: IsNull() },
    order: { name: 'ASC' },
    take: MOST,
  });
  return { items: buildings.map(({ id, name }) => ({ id, name })).sort((a, b) => inHumanOrder(a.name, b.name)) };
}
