import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../refusal';
import { decodeText } from './decode-text';
import { unpackedSize } from './unpacked-size';

/** A sheet of 20,000 lines unpacks to about 10 MB. */
const MOST_UNPACKED = 80_000_000;

/** The cells of a CSV or XLSX file as text, line by line, at most so many lines. */
export async function readSheetRows(file: Uint8Array, mostLines: number): Promise<string[][]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip ? (await readWorkbook(bytes)).slice(0, mostLines) : readCsv(decodeText(bytes), mostLines);
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new Refusal('request.too_large');
  const rows = await readSheet(bytes).catch(() => {
    throw new Refusal('sheet.unreadable');
  });
  return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
}

function readCsv(text: string, mostLines: number): string[][] {
  // An old .xls or a picture also decodes as GBK now and then; text has no NUL.
  if (text.includes('\0')) throw new Refusal('sheet.unreadable');
  const { data, errors } = Papa.parse<string[]>(text, { preview: mostLines });
  if (errors.some(({ type }) => type === 'Quotes')) throw new Refusal('sheet.unreadable');
  return data;
}
