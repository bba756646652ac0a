import { externalIdOf } from './external-id-of';
import type { ReadRow } from './import-row.entity';
import { readSpot } from './read-spot';
import { readYesNo } from './read-yes-no';

/** Lines of one file that contradict an earlier one: the same 编号 twice, or one place at two spots. */
export function findConflicts(rows: readonly ReadRow[]): Map<ReadRow, string> {
  const conflicts = new Map<ReadRow, string>();
  const firstOfId = new Map<string, number>();
  const firstOfPlace = new Map<string, { row: number; facts: string }>();
  for (const line of rows) {
    const externalId = externalIdOf(line.cells);
    const sameId = firstOfId.get(externalId);
    if (sameId !== undefined) conflicts.set(line, `编号和第${sameId}行重复`);
    else if (externalId) firstOfId.set(externalId, line.row);

    const { name = '', location, address = '', wheelchair } = line.cells;
    const place = JSON.stringify([address, location || name]);
    if (!address) continue;
    const facts = JSON.stringify([readSpot(line.cells), readYesNo(wheelchair ?? '')]);
    const samePlace = firstOfPlace.get(place);
    if (!samePlace) firstOfPlace.set(place, { row: line.row, facts });
    else if (samePlace.facts !== facts && !conflicts.has(line)) conflicts.set(line, `和第${samePlace.row}行是同一个地点，纬度、经度或轮椅可进却不一样`);
  }
  return conflicts;
}
