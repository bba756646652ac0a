import type { SelectQueryBuilder } from 'typeorm';
import { byId, type Tx, ById } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Building } from './building.entity';
import { Community } from './community.entity';
import { Courtyard } from './courtyard.entity';
import { Grid } from './grid.entity';
import { Street } from './street.entity';

/** A courtyard with everything above it, flat. */
export interface CourtyardPlace {
  id: string;
  name: string;
  address: string;
  plateCode: string;
  buildingCount: number;
  gridId: string;
  gridName: string;
  communityId: string;
  communityName: string;
  communityPhone: string;
  streetId: string;
  streetName: string;
  districtId: string;
  latitudeE6: number | null;
  longitudeE6: number | null;
}

const flat = {
  id: 'courtyard.id',
  name: 'courtyard.name',
  address: 'courtyard.address',
  plateCode: 'courtyard.plateCode',
  gridId: 'courtyard.gridId',
  gridName: 'grid.name',
  communityId: 'courtyard.communityId',
  communityName: 'community.name',
  communityPhone: 'community.phone',
  streetId: 'community.streetId',
  streetName: 'street.name',
  districtId: 'street.districtId',
  latitudeE6: 'courtyard.latitudeE6',
  longitudeE6: 'courtyard.longitudeE6',
};

export const selectCourtyards = (tx: Tx): SelectQueryBuilder<Courtyard> => {
  const query = tx
    .createQueryBuilder(Courtyard, 'courtyard')
    .innerJoin(Grid, 'grid', 'grid.id = courtyard.gridId')
    .innerJoin(Community, 'community', 'community.id = courtyard.communityId')
    .innerJoin(Street, 'street', 'street.id = community.streetId')
    .select([])
    .addSelect(
      (part) => part.select('COUNT(*)').from(Building, 'building').where('building.courtyardId = courtyard.id'),
      'buildingCount',
    );
  for (const [name, column] of Object.entries(flat)) query.addSelect(column, name);
  return query;
};

export async function readCourtyards(query: SelectQueryBuilder<Courtyard>): Promise<CourtyardPlace[]> {
  const rows = await query.getRawMany<CourtyardPlace>();
  return rows.map((row) => ({ ...row, buildingCount: Number(row.buildingCount) }));
}

export async function findCourtyardPlaces(tx: Tx, ids: readonly string[]): Promise<ById<CourtyardPlace>> {
  if (ids.length === 0) return byId([]);
  const places = await readCourtyards(
    selectCourtyards(tx).where('courtyard.id IN (:...ids)', { ids: [...new Set(ids)] }),
  );
  return byId(places);
}

/** One courtyard, or `place.not_found`. */
export async function getCourtyard(tx: Tx, id: string): Promise<CourtyardPlace> {
  const place = (await findCourtyardPlaces(tx, [id])).get(id);
  if (!place) throw new Refusal('place.not_found');
  return place;
}
