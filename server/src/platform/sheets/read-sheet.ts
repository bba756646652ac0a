import { setImmediate as letOthersWork } from 'node:timers/promises';
import Papa from 'papaparse';
import { Refusal } from '../refusal';
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

/** Letters read in one go: some thousand lines, some hundredths of a second. */
const AT_ONCE = 1_000_000;

/** The cells of a CSV, at most so many lines. Other requests are served between two parts of a large one. */
async function readCsv(text: string, mostLines: number): Promise<string[][]> {
  // An old .xls or a picture also decodes as GBK now and then; text has no NUL.
  if (text.includes('\0')) throw new Refusal('sheet.unreadable');
  const lines: string[][] = [];
  await new Promise<void>((resolve, reject) => {
    // A text is read in chunks like a file, which its types do not know.
    Papa.parse<string[]>(text as unknown as NodeJS.ReadableStream, {
      delimiter: delimiterOf(text),
      chunkSize: AT_ONCE,
      chunk: ({ data, errors }, parser) => {
        const isBroken = errors.some(({ type }) => type === 'Quotes');
        if (isBroken) reject(new Refusal('sheet.unreadable'));
        for (const line of data) lines.push(line);
        if (isBroken || lines.length >= mostLines) return parser.abort();
        parser.pause();
        void letOthersWork().then(() => parser.resume());
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  return lines.slice(0, mostLines);
}

/** Guessed from the first lines, once for the whole text. */
const delimiterOf = (text: string): string => Papa.parse(text, { preview: 10 }).meta.delimiter;
