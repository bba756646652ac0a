import { setImmediate as letOthersWork } from 'node:timers/promises';
import { type ImportColumn, importColumns, requiredColumns } from '@yuanli/shared/directory/import-columns';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { Refusal } from '../../platform/refusal';
import { formatHoles, readSheet, type SheetRow } from '../../platform/sheets';
import { tidyCell } from '../exports/tidy-cell';
import type { Cells, ReadRow } from './import-row.entity';
import { externalIdOf } from './external-id-of';
import { readSpot } from './read-spot';
import { readYesNo } from './read-yes-no';

/** In the template, to show how a line is filled in; never brought in. */
export const EXAMPLE = '示例';

const columns = Object.entries(importColumns) as [ImportColumn, string][];
const most = directoryLimits.importRows;
const AT_ONCE = 1_000;

/** Reads the lines as staff wrote them. What is wrong with the file as a whole is said at once; what is wrong with a line, later. */
export async function readImportFile(file: Uint8Array): Promise<ReadRow[]> {
  // Two more than allowed: the titles, and one that shows there are too many.
  const [titles, ...lines] = await readSheet(file, most + 2);
  const places = placesOf(titles?.cells ?? []);
  const missing = requiredColumns.filter((column) => !places.has(column)).map((column) => importColumns[column]);
  if (missing.length > 0) refuse(`缺少这些列：${missing.join('、')}，请用模板填写`);
  if (lines.length > most) refuse(`一次最多读${most}行，请分成几个文件`);

  const rows: ReadRow[] = [];
  const conflictOf = watchConflicts();
  for (const [index, line] of lines.entries()) {
    if (index % AT_ONCE === 0) await letOthersWork();
    const read = readRow(index + 2, line, places);
    if (!read) continue;
    const problem = [...read.problems, conflictOf(read.row)].filter(Boolean).join('；').slice(0, 120);
    rows.push({ ...read.row, ...(problem && { isBad: true, problem }) });
  }
  return rows.length > 0 ? rows : refuse('文件里没有内容，请从第2行开始填');
}

/** Null: nothing stands there, or the example. */
function readRow(
  row: number,
  { cells: texts, holes }: SheetRow,
  places: Map<ImportColumn, number>,
): { row: ReadRow; problems: string[] } | null {
  const cells: Cells = {};
  for (const [column, place] of places) cells[column] = tidyCell(texts[place] ?? '');
  if (!Object.values(cells).some(Boolean) || cells.externalId === EXAMPLE) return null;
  const unclear =
    holes.length === 0
      ? []
      : [...places].flatMap(([column, place]) =>
          holes.filter((hole) => hole.column === place).map(({ why }) => ({ column, why })),
        );
  for (const { column } of unclear) delete cells[column];
  return {
    row: { row, cells, isBad: false, problem: null },
    problems: formatHoles(unclear.map(({ column, why }) => ({ title: importColumns[column], why }))),
  };
}

function placesOf(titles: readonly string[]): Map<ImportColumn, number> {
  const found = columns.map(([column, title]) => [column, titles.findIndex((cell) => plain(cell) === title)] as const);
  return new Map(found.filter(([, place]) => place >= 0));
}

/** 名称（必填） and 名 称 are the title 名称. */
const plain = (title: string): string => title.normalize('NFKC').replace(/\s|\(.*$|\*/g, '');

function refuse(problem: string): never {
  throw new Refusal('request.invalid', { file: problem });
}

/** Asked line by line, from the top: does one contradict an earlier one? The same 编号 twice, or one place at two spots. */
function watchConflicts(): (line: ReadRow) => string | null {
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
