import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import type { SheetRow } from './sheet-row';

/** A CSV or the first sheet of an XLSX, line by line, at most so many lines. */
export async function readSheet(file: Uint8Array, mostLines: number): Promise<SheetRow[]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip
    ? readWorkbook(bytes, mostLines)
    : (await readCsv(decodeText(bytes), mostLines)).map((cells) => ({ cells, holes: [] }));
}
