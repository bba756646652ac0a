import { mostRollLines, rollColumns, type RollColumn } from '@yuanli/shared/places/roll-columns';
import { readRollRow, type RollCells, type RollLine } from './roll-row';
import { readSheet, formatHoles, type Hole } from '../platform/sheets';

export interface RowProblem {
  row: number;
  problem: string;
}

export interface Roll {
  lines: RollLine[];
  problems: RowProblem[];
}

const OPTIONAL: RollColumn[] = ['courtyard', 'unit', 'birthDate', 'livesHere'];
const columns = Object.entries(rollColumns) as [RollColumn, string][];

/** Reads the file as staff made it; knows nothing of what is in the database. */
export async function readRoll(file: Uint8Array): Promise<Roll> {
  // Two more than allowed: the titles, and one that shows there are too many.
  const [titles, ...rows] = await readSheet(file, mostRollLines + 2);
  const places = new Map(
    columns.map(([column, title]) => [column, (titles?.cells ?? []).findIndex((cell) => plain(cell) === plain(title))]),
  );
  const missing = columns.filter(([column]) => places.get(column) === -1 && !OPTIONAL.includes(column));
  if (missing.length > 0) return refuse(1, `缺少这些列：${missing.map(([, title]) => title).join('、')}，请用模板填写`);
  if (rows.length > mostRollLines) return refuse(mostRollLines + 2, `一次最多读${mostRollLines}行，请分成几个文件`);

  const roll: Roll = { lines: [], problems: [] };
  for (const [index, { cells: row, holes }] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const unclear = formatHoles(
      columns.flatMap(([column, title]) =>
        holes.filter((hole) => hides(hole, column, places.get(column))).map(({ why }) => ({ title, why })),
      ),
    );
    if (unclear.length > 0) {
      roll.problems.push({ row: index + 2, problem: unclear.join('；') });
      continue;
    }
    const cells = Object.fromEntries(
      columns.map(([column]) => [column, tidy(row[places.get(column) ?? -1])]),
    ) as RollCells;
    const line = readRollRow(index + 2, cells);
    if ('problem' in line) roll.problems.push(line);
    else roll.lines.push(line);
  }
  return roll.lines.length + roll.problems.length > 0 ? roll : refuse(2, '文件里没有住户，请从第2行开始填');
}

/** A birthday is a date, as the spreadsheet says. */
const hides = (hole: Hole, column: RollColumn, place: number | undefined): boolean =>
  hole.column === place && !(hole.why === 'date' && column === 'birthDate');

const refuse = (row: number, problem: string): Roll => ({ lines: [], problems: [{ row, problem }] });

/** Full-width digits and spaces come from Chinese keyboards. */
const tidy = (cell = ''): string => cell.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** 专有面积(㎡), 专有面积（平方米） and 专有面积 are one title. */
const plain = (title: string): string => tidy(title).replace(/\s|\(.*$/g, '');
