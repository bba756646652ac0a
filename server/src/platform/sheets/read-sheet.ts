import { Refusal } from '../refusal';
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

/** Text as sheets are saved in China: UTF-8 with or without BOM, else GBK. */
function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new Refusal('sheet.unreadable');
}
