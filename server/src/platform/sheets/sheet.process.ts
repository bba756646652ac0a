import { once } from 'node:events';
import { Refusal } from '../refusal';
import { readCsv } from './csv';
import type { FileToRead, SheetPart, SheetRow } from './sheet-row';
import { unpack } from './unpack';
import { readWorkbook } from './workbook';

/** Unpacked bytes of a workbook: three times what 60,000 lines take. */
const MOST_UNPACKED = 120_000_000;
const AT_ONCE = 1_000;

const say = (part: SheetPart): void => void process.send!(part);

void hand().catch((error: unknown) => {
  const known = error instanceof Refusal && error.code === 'request.too_large';
  const because = error instanceof Refusal ? error.fields?.file : undefined;
  say({ refused: known ? 'request.too_large' : 'sheet.unreadable', ...(because && { because }) });
});

/** Reads all of it and hands the lines over, some at a time: the next when the last were taken, so that the other side holds no more than it must. */
async function hand(): Promise<void> {
  const [{ file, mostLines }] = (await once(process, 'message')) as [FileToRead];
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const leftOut: string[] = [];
  const read = isZip ? readWorkbook(await unpack(bytes, MOST_UNPACKED), mostLines, leftOut) : readCsv(bytes);
  const lines: SheetRow[] = [];
  for await (const line of read) if (lines.push(line) > mostLines) break;
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    say({ lines: lines.slice(at, at + AT_ONCE), total: lines.length });
    await once(process, 'message');
  }
  say({ lines: [], total: lines.length, leftOut });
}
