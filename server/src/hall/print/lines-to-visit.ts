import { findCourtyardPlaces, findHouseholdPlaces } from '../../places';
import { inChunks, type Reader } from '../../platform/database';
import { Turnout } from '../casting/turnout.entity';
import { VoteEntry } from '../votes/roll/vote-entry.entity';

/** A line of the roll that has not voted. */
export interface LineToVisit {
  /** 石榴院2号楼3单元501 */
  label: string;
  /** In 0.01 m²; 0 where area does not count. */
  area: number;
  homeIds: string[];
}

/** Who has not voted by now, in the order of the doors; of some grids only, or of all (null). */
export async function findLinesToVisit(
  db: Reader,
  voteId: string,
  grids: readonly string[] | null,
): Promise<LineToVisit[]> {
  const query = db
    .createQueryBuilder(VoteEntry, 'entry')
    .leftJoin(Turnout, 'turnout', 'turnout.voteId = entry.voteId AND turnout.entryId = entry.id')
    .where('entry.voteId = :voteId AND turnout.entryId IS NULL', { voteId })
    .orderBy('entry.position');
  if (grids) query.andWhere('entry.gridId IN (:...grids)', { grids });
  return query.getMany();
}

/** The stairwell of each line, 石榴院2号楼3单元, by the id of its first home. */
export async function findStairs(db: Reader, lines: readonly LineToVisit[]): Promise<Map<string, string>> {
  const stairs = new Map<string, string>();
  for (const ids of inChunks([...new Set(lines.flatMap(({ homeIds }) => homeIds[0] ?? []))])) {
    const homes = await findHouseholdPlaces(db, ids);
    const courtyards = await findCourtyardPlaces(
      db,
      [...homes.values()].map(({ courtyardId }) => courtyardId),
    );
    for (const { id, courtyardId, stairLabel } of homes.values())
      stairs.set(id, `${courtyards.get(courtyardId)?.name ?? ''}${stairLabel}`);
  }
  return stairs;
}
