import { IsNull } from 'typeorm';
import type { Reader } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Building } from './building.entity';
import { Household, labelOf } from './household.entity';
import { inHumanOrder } from './in-human-order';

/** More homes than the largest tower has. */
const MOST = 2000;

/** I pick my home by its door: no names, no areas. */
export async function findHouseholds(
  db: Reader,
  { buildingId }: { buildingId: string },
): Promise<{ items: { id: string; label: string }[] }> {
  ensure(await db.existsBy(Building, { id: buildingId }), 'place.not_found');
  const households = await db.find(Household, {
    select: { id: true, unit: true, room: true },
    where: { buildingId, removedAt: IsNull() },
    order: { unit: 'ASC', room: 'ASC' },
    take: MOST,
  });
  const items = households.map((household) => ({ id: household.id, label: labelOf(household) }));
  return { items: items.sort((a, b) => inHumanOrder(a.label, b.label)) };
}
