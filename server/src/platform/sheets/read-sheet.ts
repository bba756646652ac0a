import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import type { SheetLine } from './sheet-line';

/** A CSV or the first sheet of an XLSX, line by line, at most so many lines. */
export async function readSheet(file: Uint8Array, mostLines: number): Promise<SheetLine[]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip
    ? readWorkbook(bytes, mostLines)
    : (await readCsv(decodeText(bytes), mostLines)).map((cells) => ({ cells, holes: [] }));
}
