import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Building } from './building.entity';
import { Courtyard } from './courtyard.entity';
import { Household, labelOf } from './household.entity';

/** Where a household is, without its area and its people. */
export interface HouseholdPlace {
  id: string;
  /** 3单元501 */
  label: string;
  /** 2号楼3单元501 */
  fullLabel: string;
  /** 2号楼3单元 */
  stairLabel: string;
  buildingId: string;
  courtyardId: string;
  gridId: string;
  communityId: string;
}

type Row = Omit<HouseholdPlace, 'label' | 'fullLabel' | 'stairLabel'> & { unit: string; room: string; buildingName: string };

/** One household, or `household.not_found`. */
export async function getHouseholdPlace(db: Reader, householdId: string): Promise<HouseholdPlace> {
  const place = (await findHouseholdPlaces(db, [householdId])).get(householdId);
  if (!place) throw new Refusal('household.not_found');
  return place;
}

export async function findHouseholdPlaces(db: Reader, ids: readonly string[]): Promise<Map<string, HouseholdPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .createQueryBuilder(Household, 'household')
    .innerJoin(Building, 'building', 'building.id = household.buildingId')
    .innerJoin(Courtyard, 'courtyard', 'courtyard.id = building.courtyardId')
    .select('household.id', 'id')
    .addSelect('household.unit', 'unit')
    .addSelect('household.room', 'room')
    .addSelect('household.buildingId', 'buildingId')
    .addSelect('building.name', 'buildingName')
    .addSelect('building.courtyardId', 'courtyardId')
    .addSelect('courtyard.gridId', 'gridId')
    .addSelect('courtyard.communityId', 'communityId')
    .where('household.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<Row>();
  return new Map(
    rows.map(({ unit, room, buildingName, ...place }) => {
      const label = labelOf({ unit, room });
      return [
        place.id,
        { ...place, label, fullLabel: `${buildingName}${label}`, stairLabel: `${buildingName}${unit}` },
      ];
    }),
  );
}
