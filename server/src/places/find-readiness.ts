import { In, IsNull } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import { inChunks, type Reader } from '../platform/database';
import { Building } from './building.entity';
import { Courtyard } from './courtyard.entity';
import { Grid } from './grid.entity';
import { Household } from './household.entity';

/** What there is of a community before residents come. */
export interface PlaceReadiness {
  /** Those with a courtyard that is not closed: the others need nobody yet. */
  grids: { id: string; name: string }[];
  courtyards: { name: string; homes: number; isPrinted: boolean; isOnMap: boolean }[];
}

export async function findReadiness(db: Reader, communityId: string): Promise<PlaceReadiness> {
  const grids = await db.find(Grid, { where: { communityId, removedAt: IsNull() }, order: { id: 'ASC' } });
  const courtyards = await db.find(Courtyard, { where: { communityId, removedAt: IsNull() }, order: { id: 'ASC' } });
  const homes = new Map<string, number>();
  const printed = new Set<string>();
  for (const ids of inChunks(courtyards.map(({ id }) => id))) {
    const counted = await db
      .createQueryBuilder(Household, 'household')
      .innerJoin(Building, 'building', 'building.id = household.buildingId')
      .select('building.courtyardId', 'courtyardId')
      .addSelect('COUNT(*)', 'many')
      .where({ removedAt: IsNull() })
      .andWhere('building.courtyardId IN (:...ids)', { ids })
      .groupBy('building.courtyardId')
      .getRawMany<{ courtyardId: string; many: number | string }>();
    for (const { courtyardId, many } of counted) homes.set(courtyardId, Number(many));
    const prints = await db.find(AuditEntry, {
      select: { id: true, subjectId: true },
      where: { subjectId: In([...ids]), action: 'plate.printed' },
    });
    for (const { subjectId } of prints) printed.add(subjectId);
  }
  return {
    grids: grids
      .filter(({ id }) => courtyards.some(({ gridId }) => gridId === id))
      .map(({ id, name }) => ({ id, name })),
    courtyards: courtyards.map(({ id, name, latitudeE6 }) => ({
      ...{ name, homes: homes.get(id) ?? 0 },
      ...{ isPrinted: printed.has(id), isOnMap: latitudeE6 !== null },
    })),
  };
}
