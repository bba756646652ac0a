import { In, IsNull, Not } from 'typeorm';
import type { FacilityKind } from '@yuanli/shared/directory/facilities';
import type { Reader } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { cellsAround, type Spot } from '../services/spot';

export interface FoundFacility extends Spot {
  id: string;
  name: string;
  facility: FacilityKind;
}

const select = { id: true, name: true, facility: true, latitudeE6: true, longitudeE6: true } as const;

/** Every facility in the cells around any of the spots, whichever community it stands in. */
export async function findFacilities(db: Reader, spots: readonly Spot[], metres: number): Promise<FoundFacility[]> {
  const cells = [...new Set(spots.flatMap((spot) => cellsAround(spot, metres)))];
  if (cells.length === 0) return [];
  const where = { geohash: In(cells), status: In(['listed', 'to_verify']), facility: Not(IsNull()) };
  return (await db.find(ServiceAtLocation, { select, where })) as FoundFacility[];
}
