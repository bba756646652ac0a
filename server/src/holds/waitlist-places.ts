import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';

/** By hold id: 1 is next. Only those who wait have one. */
export async function waitlistPlaces(db: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .createQueryBuilder(Hold, 'hold')
    .innerJoin(Hold, 'earlier', 'earlier.poolId = hold.poolId AND earlier.state = hold.state AND earlier.id <= hold.id')
    .select('hold.id', 'id')
    .addSelect('COUNT(*)', 'place')
    .where('hold.id IN (:...ids) AND hold.state = :state', { ids, state: 'waiting' })
    .groupBy('hold.id')
    .getRawMany<{ id: string; place: string | number }>();
  return new Map(rows.map(({ id, place }) => [id, Number(place)]));
}
