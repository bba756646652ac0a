import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import { selectPlain, type Tx } from '../../platform/database';
import { boxAround, cellsOf, metresBetween, type Spot } from './spot';

/** Just enough of a service to choose among hundreds. */
export interface NearService extends Spot {
  id: string;
  category: ServiceCategory;
  isWheelchairAccessible: boolean;
  isHomeVisit: boolean;
  isFree: boolean;
  takesBookings: boolean;
  openingHours: string | null;
  /** From the centre, in a straight line. */
  straightMetres: number;
}

type Flag = 0 | 1 | boolean;
interface Row extends Omit<NearService, 'isWheelchairAccessible' | 'isHomeVisit' | 'isFree' | 'takesBookings' | 'straightMetres'> {
  isWheelchairAccessible: Flag;
  isHomeVisit: Flag;
  isFree: Flag;
  takesBookings: Flag;
}

/** Those that residents may see within so many metres in a straight line: only the cells of the map around are read. */
export async function findNearServices(db: Tx, centre: Spot, metres: number): Promise<NearService[]> {
  const box = boxAround(centre, metres);
  const cells = cellsOf(box);
  const rows = await selectPlain<Row>(
    db,
    `SELECT id, category, latitudeE6, longitudeE6, isWheelchairAccessible, isHomeVisit, isFree, openingHours,
      slotMinutes IS NOT NULL AS takesBookings
    FROM service_at_location
    WHERE geohash IN (${cells.map(() => '?').join(', ')}) AND status IN ('listed', 'to_verify')
      AND latitudeE6 BETWEEN ? AND ? AND longitudeE6 BETWEEN ? AND ?`,
    [...cells, box.south, box.north, box.west, box.east],
  );
  return rows.map((row) => placed(row, centre)).filter(({ straightMetres }) => straightMetres <= metres);
}

const placed = (row: Row, centre: Spot): NearService => ({
  ...row,
  isWheelchairAccessible: Boolean(row.isWheelchairAccessible),
  isHomeVisit: Boolean(row.isHomeVisit),
  isFree: Boolean(row.isFree),
  takesBookings: Boolean(row.takesBookings),
  straightMetres: metresBetween(centre, row),
});
