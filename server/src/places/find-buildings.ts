import type { Tx } from '../platform/database';
import { Building } from './building.entity';
import { getCourtyard } from './courtyard-place';
import { inHumanOrder } from './in-human-order';

const MOST = 500;

/** I pick my building to say where I live. */
export async function findBuildings(
  tx: Tx,
  { courtyardId }: { courtyardId: string },
): Promise<{ items: { id: string; name: string }[] }> {
  await getCourtyard(tx, courtyardId);
  const buildings = await tx.find(Building, { where: { courtyardId }, order: { name: 'ASC' }, take: MOST });
  return { items: buildings.map(({ id, name }) => ({ id, name })).sort((a, b) => inHumanOrder(a.name, b.name)) };
}
