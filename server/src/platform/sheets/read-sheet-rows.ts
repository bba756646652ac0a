import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../refusal';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { unpack } from './unpack';

/** A sheet of 50,000 lines with 19 full columns unpacks to about 50 MB. */
const MOST_UNPACKED = 120_000_000;

/** The cells of a CSV or XLSX file as text, line by line, at most so many lines. */
export async function readSheetRows(file: Uint8Array, mostLines: number): Promise<string[][]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip ? (await readWorkbook(bytes)).slice(0, mostLines) : readCsv(decodeText(bytes), mostLines);
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  // What was unpacked within its limit is handed on unpacked; the reader itself knows no limit.
  const files = await unpack(bytes, MOST_UNPACKED);
  const rows = await readSheet(Buffer.from(zipSync(files, { level: 0 }))).catch(() => {
    throw new Refusal('sheet.unreadable');
  });
  return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
}
