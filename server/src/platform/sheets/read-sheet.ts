import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, extname, join } from 'node:path';
import { Refusal } from '../refusal';
import { readCsv } from './csv';
import type { CannotRead, FileToRead, SheetPart, SheetRow } from './sheet-row';

/** More than a sheet of 60,000 lines with 19 full columns takes. */
const MOST_MEMORY_MB = 512;
/** Until it hands over the next lines. */
const MOST_MILLISECONDS = 60_000;

/** Some lines of a file; at the end what was left out of it, in words. */
export interface ReadLines {
  lines: SheetRow[];
  /** Lines in all; one more than asked for where there are more. */
  total: number;
  leftOut: string[];
}

/**
 * The lines of a CSV or XLSX, some at a time, at most so many. Reading a large file takes seconds in one piece, and one made
 * to harm all the memory there is: so a process of its own does it, which knows nothing of ours. The next lines are sent when
 * the last were taken. Throws `sheet.unreadable` with a sentence in `fields.file`, or `request.too_large`.
 */
export async function* readSheet(file: Uint8Array, mostLines: number): AsyncGenerator<ReadLines> {
  assertReadable(file);
  if (isSmallText(file)) return yield* readHere(file, mostLines);
  const before = lastInLine;
  let leave = () => undefined as void;
  lastInLine = new Promise<void>((resolve) => (leave = resolve));
  try {
    await before;
    yield* readElsewhere(file, mostLines);
  } finally {
    leave();
  }
}

/** Text of this size takes some hundredths of a second, whatever stands in it; a process of its own takes longer to begin. */
const SMALL = 200_000;
const AT_ONCE = 1_000;

const isSmallText = (file: Uint8Array): boolean => file.length <= SMALL && !(file[0] === 0x50 && file[1] === 0x4b);

async function* readHere(file: Uint8Array, mostLines: number): AsyncGenerator<ReadLines> {
  const lines: SheetRow[] = [];
  const read = readCsv(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  for await (const line of read) if (lines.push(line) > mostLines) break;
  for (let at = 0; at < lines.length; at += AT_ONCE)
    yield { lines: lines.slice(at, at + AT_ONCE), total: lines.length, leftOut: [] };
}

/** All lines at once, for a file that is known to be small. */
export async function readWholeSheet(file: Uint8Array, mostLines: number): Promise<ReadLines> {
  const whole: ReadLines = { lines: [], total: 0, leftOut: [] };
  for await (const { lines, total, leftOut } of readSheet(file, mostLines)) {
    whole.total = total;
    whole.lines.push(...lines);
    whole.leftOut.push(...leftOut);
  }
  return whole;
}

/** One after the other: many at once would need that memory many times over. */
let lastInLine: Promise<void> = Promise.resolve();

/** Beside this file as it runs: a bundle beside a bundle, or one source beside another. */
const PROCESS = join(dirname(__filename), `sheet.process${extname(__filename)}`);

async function* readElsewhere(file: Uint8Array, mostLines: number): AsyncGenerator<ReadLines> {
  const translator = PROCESS.endsWith('.ts') ? ['--require', require.resolve('tsx/cjs')] : [];
  const reader = fork(PROCESS, {
    execArgv: [...translator, `--max-old-space-size=${MOST_MEMORY_MB}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // The file may have made an end of it before all of it was sent: then the exit says so.
  reader.send({ file, mostLines } satisfies FileToRead, () => undefined);
  try {
    yield* takeParts(reader);
  } finally {
    reader.kill();
  }
}

async function* takeParts(reader: ChildProcess): AsyncGenerator<ReadLines> {
  const gone = once(reader, 'exit').then((): CannotRead => ({ refused: 'request.too_large' }));
  for (;;) {
    // Only its own time counts: what it handed over may take us longer.
    const timer = setTimeout(() => reader.kill(), MOST_MILLISECONDS).unref();
    const part = await Promise.race([once(reader, 'message').then(([said]) => said as SheetPart), gone]);
    clearTimeout(timer);
    if ('refused' in part) throw new Refusal(part.refused, part.because ? { file: part.because } : undefined);
    yield { lines: part.lines, total: part.total, leftOut: part.leftOut ?? [] };
    if (part.lines.length === 0) return;
    reader.send('next', () => undefined);
  }
}

const saveAs = '请在表格软件里打开，另存为 .xlsx 再选';

/** How files begin that are no CSV and no XLSX, and what to do with them. */
const others: readonly [begins: string | RegExp, says: string][] = [
  ['%PDF', '这是 PDF 文件，请选原来的表格'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF)/, '这是图片，请选表格文件'],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b)/, '这是压缩包，请先解压，再选里面的表格'],
  [
    /^\s*(<\?xml[^>]*>\s*)*(<!--.*?-->\s*)*(<\?mso|<!DOCTYPE html|<html|<head|<meta|<table|<style|<Workbook)/i,
    `这是网页格式的表格，${saveAs}`,
  ],
  ['{\\rtf', '这是文字文档，请把表格复制到模板里，存成 .xlsx 再选'],
];

const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Says at once what a file is that nobody can read here. */
export function assertReadable(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const says = (because: string): never => {
    throw new Refusal('sheet.unreadable', { file: because });
  };
  if (bytes.length === 0) says('这个文件是空的，请重新选');
  const head = bytes.subarray(0, 1_000).toString('latin1');
  if (head.startsWith(COMPOUND)) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    says(isLocked ? '这个文件加了密码，请取消密码再选' : `这是旧版表格（.xls 或 .et），${saveAs}`);
  }
  const text = head.replace(/^\xef\xbb\xbf/, '');
  const other = others.find(([begins]) => (typeof begins === 'string' ? text.startsWith(begins) : begins.test(text)));
  if (other) says(other[1]);
  const isUtf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!isUtf16 && !head.startsWith('PK') && bytes.includes(0)) says(`这个文件不是表格，${saveAs}`);
}
