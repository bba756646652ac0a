import { Refusal } from '../refusal';
import { showNumber } from './show-number';
import type { Hole } from './sheet-row';
import { readXml } from './xml';

/** Columns that are hidden, from 0, both ends included. */
export interface Column {
  from: number;
  until: number;
  /** Something stands in them. */
  isUsed: boolean;
}

interface Line {
  row: number;
  cells: string[];
  holes: Hole[];
}

interface SheetXml {
  rows: Line[];
  merges: string[];
  hiddenRows: Set<number>;
  hiddenColumns: Column[];
  /** How many were read. */
  cells: number;
}

interface Context {
  texts: readonly string[];
  /** By cell style: a code of Excel's own list, or the pattern itself. */
  formats: readonly (string | number)[];
  is1904: boolean;
  most: { lines: number; cells: number };
}

/** Columns beyond this one no file of ours has. */
const MOST_COLUMNS = 200;

/** What one sheet says: lines with something in them, as they are shown. */
export function readSheetXml(xml: Uint8Array, { texts, formats, is1904, most }: Context): SheetXml {
  const read: SheetXml = { rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: [], cells: 0 };
  let line: Line = { row: 0, cells: [], holes: [] };
  let cell = { column: -1, type: '', style: 0, value: '', hasValue: false, hasFormula: false };
  let takes: 'value' | 'nothing' = 'nothing';

  const finishCell = () => {
    const { column, type, style, value, hasFormula, hasValue } = cell;
    if (column < 0 || column >= MOST_COLUMNS) return;
    const shown = showCell({ type, value, format: formats[style] ?? 0 }, texts, is1904);
    const isUnknown = type === 'e' || (hasFormula && value === '' && !(type === 'str' && hasValue));
    const why = isUnknown ? 'formula' : shown.why;
    if (why) line.holes.push({ column, why });
    line.cells[column] = shown.text;
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        line = { row: Number(attributes.r ?? line.row + 1), cells: [], holes: [] };
        if (isTrue(attributes.hidden)) read.hiddenRows.add(line.row);
        cell.column = -1;
      } else if (name === 'c') {
        const column = attributes.r ? columnOfRef(attributes.r) : cell.column + 1;
        const style = Number(attributes.s ?? 0);
        cell = { column, type: attributes.t ?? 'n', style, value: '', hasValue: false, hasFormula: false };
        read.cells++;
      } else if (name === 'v') {
        takes = 'value';
        cell.hasValue = true;
      } else if (name === 't') takes = 'value';
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'mergeCell' && attributes.ref) read.merges.push(attributes.ref);
      else if (name === 'col' && isTrue(attributes.hidden))
        read.hiddenColumns.push({
          from: Number(attributes.min) - 1,
          until: Number(attributes.max) - 1,
          isUsed: false,
        });
    },
    text(value) {
      if (takes === 'value') cell.value += value;
    },
    close(name) {
      if (name === 'v' || name === 't') takes = 'nothing';
      if (name === 'c') finishCell();
      if (name === 'row' && (line.cells.some(Boolean) || line.holes.length > 0)) {
        read.rows.push({ ...line, cells: Array.from(line.cells, (text) => text ?? '') });
      }
    },
    isEnough: () => read.rows.length > most.lines || read.cells > most.cells,
  });
  if (read.cells > most.cells) throw new Refusal('request.too_large');
  for (const column of read.hiddenColumns)
    column.isUsed = read.rows.some(({ cells }) => cells.slice(column.from, column.until + 1).some(Boolean));
  return read;
}

const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';

function columnOfRef(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 16_384) throw new Refusal('sheet.unreadable');
  }
  return column - 1;
}

interface RawCell {
  type: string;
  value: string;
  format: string | number;
}

function showCell(
  { type, value, format }: RawCell,
  texts: readonly string[],
  is1904: boolean,
): { text: string; why?: Hole['why'] } {
  switch (type) {
    case 's':
      return { text: unescape(texts[Number(value)] ?? '') };
    case 'inlineStr':
    case 'str':
      return { text: unescape(value) };
    case 'b':
      return { text: value === '1' ? '是' : '否' };
    case 'e':
      return { text: value };
    case 'd':
      return { text: value.slice(0, 10), why: 'date' };
    default:
      return value.trim() === '' ? { text: '' } : showNumber(Number(value), format, is1904);
  }
}

/** In XLSX `_x0041_` stands for a letter by its number. */
const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
