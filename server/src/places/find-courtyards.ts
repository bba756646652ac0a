import type { Reader } from '../platform/database';
import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { selectCourtyards, type CourtyardPlace } from './courtyard-place';

interface Search {
  q?: string | undefined;
  communityId?: string | undefined;
  cursor?: string | undefined;
  /** Only what lies in one of these places, of any level. */
  within?: readonly string[];
}

/** I look for my courtyard by its name, its address or its community. */
export async function findCourtyards(
  db: Reader,
  { q, communityId, cursor, within }: Search,
): Promise<{ items: CourtyardPlace[]; nextCursor: string | null }> {
  // INSTR means the same on both databases, and takes % and _ as they are.
  const conditions: [string, ...string[]][] = [['courtyard.removedAt IS NULL']];
  if (q)
    conditions.push([
      '(INSTR(courtyard.name, ?) > 0 OR INSTR(courtyard.address, ?) > 0 OR INSTR(community.name, ?) > 0)',
      ...[q, q, q],
    ]);
  if (communityId) conditions.push(['courtyard.communityId = ?', communityId]);
  if (within) conditions.push(inPlaces(within));
  if (cursor) conditions.push(['courtyard.id > ?', cursor]);
  const where = `WHERE ${conditions.map(([condition]) => condition).join(' AND ')}`;
  const values = conditions.flatMap(([, ...more]) => more);
  const found = await selectCourtyards(db, `${where} ORDER BY courtyard.id ASC LIMIT ${PAGE_SIZE + 1}`, values);
  return page(found, idCursor);
}

const levels = ['courtyard.id', 'courtyard.gridId', 'courtyard.communityId', 'community.streetId', 'street.districtId'];

function inPlaces(ids: readonly string[]): [string, ...string[]] {
  if (ids.length === 0) return ['1 = 0'];
  const any = ids.map(() => '?').join(', ');
  return [`(${levels.map((level) => `${level} IN (${any})`).join(' OR ')})`, ...levels.flatMap(() => ids)];
}
