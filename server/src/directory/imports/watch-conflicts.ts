import { externalIdOf } from './external-id-of';
import type { ReadRow } from './import-row.entity';
import { readSpot } from './read-spot';
import { readYesNo } from './read-yes-no';

/** Asked line by line, from the top: does one contradict an earlier one? The same 编号 twice, or one place at two spots. */
export function watchConflicts(): (line: ReadRow) => string | null {
  const firstOfId = new Map<string, number>();
  const firstOfPlace = new Map<string, { row: number; facts: string }>();
  return ({ row, cells }) => {
    const externalId = externalIdOf(cells);
    const sameId = firstOfId.get(externalId);
    if (externalId && sameId === undefined) firstOfId.set(externalId, row);

    const { name = '', location, address = '', wheelchair } = cells;
    const place = JSON.stringify([address, location || name]);
    const facts = JSON.stringify([readSpot(cells), readYesNo(wheelchair ?? '')]);
    const samePlace = firstOfPlace.get(place);
    if (address && !samePlace) firstOfPlace.set(place, { row, facts });

    if (sameId !== undefined) return `编号和第${sameId}行重复`;
    return samePlace && samePlace.facts !== facts
      ? `和第${samePlace.row}行是同一个地点，纬度、经度或轮椅可进却不一样`
      : null;
  };
}
