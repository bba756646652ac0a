import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import { selectPlain, type Reader } from '../../platform/database';
import { boxAround, cellsOf, metresBetween, type Spot } from './spot';

/** Just enough of a service to choose among hundreds: what the index of the cells holds, so that no row itself is read. */
export interface NearService extends Spot {
  id: string;
  category: ServiceCategory;
  isWheelchairAccessible: Flag;
  isHomeVisit: Flag;
  isFree: Flag;
  takesBookings: Flag;
  /** From the centre, in a straight line. */
  straightMetres: number;
}

/** As the database says it. */
type Flag = 0 | 1 | boolean;

/** Those that residents may see within so many metres in a straight line, a counter once for all its items: only the cells of the map around are read. */
export async function findNearServices(db: Reader, centre: Spot, metres: number): Promise<NearService[]> {
  const box = boxAround(centre, metres);
  const cells = cellsOf(box);
  const rows = await selectPlain<Omit<NearService, 'straightMetres'>>(
    db,
    `SELECT id, category, latitudeE6, longitudeE6, isWheelchairAccessible, isHomeVisit, isFree, slotMinutes IS NOT NULL AS takesBookings
    FROM service_at_location
    WHERE geohash IN (${cells.map(() => '?').join(', ')}) AND status IN ('listed', 'to_verify') AND counterId IS NULL
      AND latitudeE6 BETWEEN ? AND ? AND longitudeE6 BETWEEN ? AND ?`,
    [...cells, box.south, box.north, box.west, box.east],
  );
  // Hundreds for every page: the rows are ours, so they are added to, not copied.
  return rows
    .map((row) => Object.assign(row, { straightMetres: metresBetween(centre, row) }))
    .filter(({ straightMetres }) => straightMetres <= metres);
}
