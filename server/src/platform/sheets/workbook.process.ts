import { once } from 'node:events';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../refusal';
import { findHoles } from './find-holes';
import type { Hole, SheetRow } from './sheet-row';
import { unpack } from './unpack';

export interface WorkbookToRead {
  file: Uint8Array;
  mostLines: number;
}

/** Some lines at a time, none at the end; or why nothing can be read. */
export type WorkbookPart = { lines: SheetRow[] } | { refused: Refusal['code'] };

const MOST_UNPACKED = 120_000_000;
const AT_ONCE = 1_000;

const say = (part: WorkbookPart): void => void process.send!(part);

void hand().catch((error: unknown) => say({ refused: error instanceof Refusal ? error.code : 'sheet.unreadable' }));

async function hand(): Promise<void> {
  const [{ file, mostLines }] = (await once(process, 'message')) as [WorkbookToRead];
  // What was unpacked within its limit is handed on unpacked; the reader itself knows no limit.
  const files = await unpack(Buffer.from(file.buffer, file.byteOffset, file.byteLength), MOST_UNPACKED);
  const rows = (await readSheet(Buffer.from(zipSync(files, { level: 0 })))).slice(0, mostLines);
  const holes = findHoles(files, rows.length, rows[0]?.length ?? 0);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    say({
      lines: rows
        .slice(at, at + AT_ONCE)
        .map((cells, n) => ({ cells: cells.map(asText), holes: [...(holes.get(at + n) ?? []), ...datesIn(cells)] })),
    });
    await once(process, 'message');
  }
  say({ lines: [] });
}

const datesIn = (cells: readonly unknown[]): Hole[] =>
  cells.flatMap((cell, column) => (cell instanceof Date ? { column, why: 'date' } : []));

/** A day as it is written in China's files: 1958-03-07. */
const asText = (cell: unknown): string => {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};
