import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Refusal } from '../refusal';
import { suspectHoles } from './suspect-holes';
import type { SheetRow } from './sheet-row';

/** Letters one line may have: more is a quotation mark that was never closed. */
const MOST_OF_A_LINE = 100_000;

const unclosed = '有一个引号没有成对，请在表格软件里打开，另存为 .xlsx 再选';

/** The lines of a CSV, one after the other; blank ones count but are not given. */
export async function* readCsv(bytes: Buffer): AsyncGenerator<SheetRow> {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Refusal('sheet.unreadable');
  const parser = parse({
    delimiter: delimiterOf(text),
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    relaxQuotes: true,
    maxRecordSize: MOST_OF_A_LINE,
    info: true,
  });
  Readable.from(partsOf(text)).pipe(parser);
  let row = 0;
  try {
    for await (const { record: cells } of parser as AsyncIterable<{ record: string[] }>) {
      row++;
      if (cells.some((cell) => cell !== '')) yield { sheet: '', row, cells, holes: suspectHoles(cells) };
    }
  } catch {
    throw new Refusal('sheet.unreadable', { file: unclosed });
  }
}

/** Given bit by bit, as it is read. */
function* partsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += MOST_OF_A_LINE) yield text.slice(at, at + MOST_OF_A_LINE);
}

const marks: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Text as sheets are saved in China: UTF-8 with or without BOM, UTF-16 with one (Excel's “Unicode 文本”), else GB18030, which has all of GBK. */
function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new Refusal('sheet.unreadable');
}

/** Of these the one that stands most often in the first ten lines, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .join('\n');
  const counts = [',', '\t', ';', '，', '|'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}
