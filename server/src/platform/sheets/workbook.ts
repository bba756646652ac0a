import { posix } from 'node:path';
import { Refusal } from '../refusal';
import { readSheetXml, type Column } from './sheet-xml';
import type { Hole, SheetRow } from './sheet-row';
import { suspectHoles } from './suspect-holes';
import { readXml, type Files } from './xml';

interface Sheet {
  name: string;
  path: string;
  isHidden: boolean;
}

/** Cells of one workbook; a file made to keep us busy has more. */
const MOST_CELLS = 3_000_000;

/**
 * The lines of all sheets that are shown. Hidden sheets, lines and columns are left out, and named in `leftOut`.
 * Cells are given as they are shown: with the zeros, the percent sign, the two decimals of their number format.
 */
export async function* readWorkbook(files: Files, mostLines: number, leftOut: string[]): AsyncGenerator<SheetRow> {
  assertWorkbook(files);
  const { sheets, is1904 } = readOverview(files);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const texts = readSharedStrings(files);
  const formats = readFormats(files);
  for (const { name } of sheets.filter(({ isHidden }) => isHidden)) leftOut.push(`隐藏的工作表“${name}”`);

  let left = { lines: mostLines, cells: MOST_CELLS };
  for (const { name, path } of shown) {
    if (!files[path]) continue;
    const sheet = shown.length > 1 ? name : '';
    const read = readSheetXml(files[path], { texts, formats, is1904, most: left });
    // What is read is not needed a second time.
    delete files[path];
    left = { lines: Math.max(0, left.lines - read.rows.length), cells: left.cells - read.cells };
    if (left.cells < 0) throw new Refusal('request.too_large');
    const rows = read.rows.filter(({ row }) => !read.hiddenRows.has(row));
    leftOut.push(...formatHidden(sheet, read.hiddenRows, read.hiddenColumns, read.rows.length > rows.length));
    const merged = mergedHoles(read.merges, read.rows);
    for (const { row, cells, holes } of rows) {
      const visible = cells.map((cell, at) => (isHidden(read.hiddenColumns, at) ? '' : cell));
      yield { sheet, row, cells: visible, holes: joinHoles(merged.get(row) ?? [], holes, suspectHoles(visible)) };
    }
  }
}

function assertWorkbook(files: Files): void {
  if (files['xl/workbook.xml']) return;
  const says = (because: string): never => {
    throw new Refusal('sheet.unreadable', { file: because });
  };
  if (files['content.xml']) says('这是 .ods 文件，请在表格软件里另存为 .xlsx 再选');
  if (files['word/document.xml']) says('这是 Word 文件，请把表格复制到模板里，存成 .xlsx 再选');
  if (Object.keys(files).some((path) => path.startsWith('xl/'))) says('这是 .xlsb 文件，请另存为 .xlsx 再选');
  if (Object.keys(files).length > 0) says('这是压缩包，请先解压，再选里面的表格');
  throw new Refusal('sheet.unreadable');
}

function readOverview(files: Files): { sheets: Sheet[]; is1904: boolean } {
  const targets = new Map<string, string>();
  readXml(files['xl/_rels/workbook.xml.rels'], {
    open: (name, { Id, Target }) => {
      // From the root if it begins with a slash, else from where the workbook is.
      if (name === 'Relationship' && Id && Target) targets.set(Id, posix.resolve('/xl', Target).slice(1));
    },
  });
  const sheets: Sheet[] = [];
  let is1904 = false;
  readXml(files['xl/workbook.xml'], {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/i.test(key))?.[1];
      const path = targets.get(id ?? '');
      if (path) sheets.push({ name: attributes.name ?? '', path, isHidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  return { sheets, is1904 };
}

function readSharedStrings(files: Files): string[] {
  const texts: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  readXml(files['xl/sharedStrings.xml'], {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (value) => (text += isText ? value : ''),
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** The number format of each cell style: a code of Excel's own list, or the pattern itself. */
function readFormats(files: Files): (string | number)[] {
  const own = new Map<number, string>();
  const formats: (string | number)[] = [];
  let isCellStyle = false;
  readXml(files['xl/styles.xml'], {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) own.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) formats.push(own.get(Number(numFmtId)) ?? Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

const isHidden = (columns: readonly Column[], at: number): boolean =>
  columns.some(({ from, until }) => from <= at && at <= until);

/** One for each cell: what is known first says most. */
const joinHoles = (...lists: readonly Hole[][]): Hole[] =>
  lists.flat().filter(({ column }, at, all) => all.findIndex((other) => other.column === column) === at);

/** By line: cells that another one reaches over, and what it says. */
function mergedHoles(
  merges: readonly string[],
  rows: readonly { row: number; cells: string[] }[],
): Map<number, Hole[]> {
  const holes = new Map<number, Hole[]>();
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const last = {
    row: rows.at(-1)?.row ?? 0,
    column: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  };
  let covered = 0;
  for (const ref of merges) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
    const [firstRow, firstColumn] = [Number(top), columnOf(left)];
    const fill = byRow.get(firstRow)?.[firstColumn] ?? '';
    for (let row = firstRow; row <= Math.min(Number(bottom), last.row); row++) {
      for (let column = firstColumn; column <= Math.min(columnOf(right), last.column - 1); column++) {
        // No spreadsheet puts a cell under two others; a file made to keep us busy does.
        if (++covered > MOST_CELLS) throw new Refusal('sheet.unreadable');
        if (row === firstRow && column === firstColumn) continue;
        const ofRow = holes.get(row);
        const hole: Hole = { column, why: 'merged', fill };
        if (ofRow) ofRow.push(hole);
        else holes.set(row, [hole]);
      }
    }
  }
  return holes;
}

/** A is 0, Z is 25, AA is 26. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`;

function formatHidden(
  sheet: string,
  rows: ReadonlySet<number>,
  columns: readonly Column[],
  hasRows: boolean,
): string[] {
  const where = sheet ? `工作表“${sheet}”` : '';
  const said: string[] = [];
  if (hasRows)
    said.push(
      `${where}隐藏的行：第${rangesOf([...rows])
        .slice(0, 8)
        .join('、')}行`,
    );
  // Spreadsheets hide the empty columns up to the end now and then: nobody misses those.
  const letters = columns
    .filter(({ from, isUsed }) => isUsed && from < 100)
    .map(({ from, until }) => (from === until ? letterOf(from) : `${letterOf(from)}—${letterOf(until)}`));
  if (letters.length > 0) said.push(`${where}隐藏的列：${letters.join('、')}列`);
  return said;
}

/** [2, 3, 4, 9] → 2—4, 9 */
function rangesOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, until]) => (from === until ? `${from}` : `${from}—${until}`));
}
