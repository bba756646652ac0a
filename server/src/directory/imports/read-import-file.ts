import { importColumns, requiredColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { Refusal } from '../../platform/refusal';
import { readSheetRows } from '../../platform/sheets';
import { tidyCell } from '../exports/tidy-cell';
import { findConflicts } from './find-conflicts';
import type { Cells, ReadRow } from './import-row.entity';

/** In the template, to show how a line is filled in; never brought in. */
export const EXAMPLE = '示例';

const columns = Object.entries(importColumns) as [ImportColumn, string][];
const most = directoryLimits.importRows;

/** Reads the lines as staff wrote them. What is wrong with the file as a whole is said at once; what is wrong with a line, later. */
export async function readImportFile(file: Uint8Array): Promise<ReadRow[]> {
  // Two more than allowed: the titles, and one that shows there are too many.
  const [titles = [], ...lines] = await readSheetRows(file, most + 2);
  const places = placesOf(titles);
  const missing = requiredColumns.filter((column) => !places.has(column)).map((column) => importColumns[column]);
  if (missing.length > 0) refuse(`缺少这些列：${missing.join('、')}，请用模板填写`);
  if (lines.length > most) refuse(`一次最多读${most}行，请分成几个文件`);

  const rows: ReadRow[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line, places);
    if (Object.values(cells).some(Boolean) && cells.externalId !== EXAMPLE) rows.push({ row: index + 2, cells, isBad: false, problem: null });
  }
  if (rows.length === 0) refuse('文件里没有内容，请从第2行开始填');
  for (const [row, problem] of findConflicts(rows)) Object.assign(row, { isBad: true, problem });
  return rows;
}

function placesOf(titles: readonly string[]): Map<ImportColumn, number> {
  const found = columns.map(([column, title]) => [column, titles.findIndex((cell) => plain(cell) === title)] as const);
  return new Map(found.filter(([, place]) => place >= 0));
}

const cellsOf = (line: readonly string[], places: Map<ImportColumn, number>): Cells =>
  Object.fromEntries([...places].map(([column, place]) => [column, tidyCell(line[place] ?? '')]));

/** 名称（必填） and 名 称 are the title 名称. */
const plain = (title: string): string => title.normalize('NFKC').replace(/\s|\(.*$|\*/g, '');

function refuse(problem: string): never {
  throw new Refusal('request.invalid', { file: problem });
}
