import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { Refusal } from '../refusal';
import type { Hole } from './sheet-row';

type Files = Record<string, Uint8Array>;
type Holes = Map<number, Hole[]>;

/** By line, from 0: what the reader of the first sheet does not tell. */
export function findHoles(files: Files, rows: number, columns: number): Holes {
  const sheet = files[pathOfFirstSheet(files)];
  const holes: Holes = new Map();
  if (!sheet) return holes;
  const xml = strFromU8(sheet);
  addMerged(holes, xml, rows, columns);
  addUnknown(holes, xml);
  return holes;
}

function add(holes: Holes, row: number, hole: Hole): void {
  const ofRow = holes.get(row);
  if (ofRow) ofRow.push(hole);
  else holes.set(row, [hole]);
}

const merges = /<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g;

function addMerged(holes: Holes, xml: string, rows: number, columns: number): void {
  let covered = 0;
  for (const [, left, top, right, bottom] of xml.matchAll(merges)) {
    const [firstRow, firstColumn] = [Number(top) - 1, columnOf(left!)];
    const [endRow, endColumn] = [Math.min(Number(bottom), rows), Math.min(columnOf(right!) + 1, columns)];
    for (let row = firstRow; row < endRow; row++) {
      for (let column = firstColumn; column < endColumn; column++) {
        if (row > firstRow || column > firstColumn) add(holes, row, { column, why: 'merged' });
      }
    }
    covered += Math.max(0, endRow - firstRow) * Math.max(0, endColumn - firstColumn);
    // No spreadsheet puts a cell under two others; a file made to keep us busy does.
    if (covered > rows * columns) throw new Refusal('sheet.unreadable');
  }
}

const formula = String.raw`<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)`;
const noValue = String.raw`(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?`;
const withoutResult = new RegExp(String.raw`<(?:\w+:)?c\s([^>]*)>\s*${formula}\s*${noValue}\s*</(?:\w+:)?c>`, 'g');
const withError = /<(?:\w+:)?c\s([^>]*\bt=["']e["'][^>]*)>/g;

function addUnknown(holes: Holes, xml: string): void {
  for (const [cell, attributes] of [...xml.matchAll(withoutResult), ...xml.matchAll(withError)]) {
    const [, column, row] = /\br=["']([A-Z]+)(\d+)["']/.exec(attributes!) ?? [];
    const isEmptyText = /\bt=["']str["']/.test(attributes!) && /<(?:\w+:)?v/.test(cell);
    if (column && !isEmptyText) add(holes, Number(row) - 1, { column: columnOf(column), why: 'formula' });
  }
}

/** A is 0, Z is 25, AA is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The workbook knows its sheets by ids, and another file says where these are. */
function pathOfFirstSheet(files: Files): string {
  const textOf = (path: string): string => (files[path] ? strFromU8(files[path]) : '');
  const id = /<(?:\w+:)?sheet(?=\s)[^>]*?\s(?:\w+:)?id=["']([^"']+)["']/.exec(textOf('xl/workbook.xml'))?.[1];
  const links = textOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const link = links.find((one) => /\sId=["']([^"']+)["']/.exec(one)?.[1] === id) ?? '';
  // From the root if it begins with a slash, else from where the workbook is.
  return posix.resolve('/xl', /\sTarget=["']([^"']+)["']/.exec(link)?.[1] ?? '').slice(1);
}
