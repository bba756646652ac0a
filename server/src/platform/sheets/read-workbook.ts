import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, extname, join } from 'node:path';
import { Refusal } from '../refusal';
import type { SheetRow } from './sheet-row';
import type { WorkbookPart, WorkbookToRead } from './workbook.process';

/** More than a sheet of 50,000 lines with 19 full columns takes. */
const MOST_MEMORY_MB = 512;
const MOST_MILLISECONDS = 60_000;

/**
 * The first sheet of an XLSX. Reading a large one takes seconds in one piece, and one made to harm all the memory there is:
 * so a process of its own does it, which knows nothing of ours. What it found comes back in parts, between which others are served.
 */
export function readWorkbook(file: Uint8Array, mostLines: number): Promise<SheetRow[]> {
  const read = lastInLine.then(() => readElsewhere(file, mostLines));
  lastInLine = read.then(
    () => undefined,
    () => undefined,
  );
  return read;
}

/** One after the other: many at once would need that memory many times over. */
let lastInLine: Promise<unknown> = Promise.resolve();

/** Beside this file as it runs: a bundle beside a bundle, or one source beside another. */
const PROCESS = join(dirname(__filename), `workbook.process${extname(__filename)}`);

async function readElsewhere(file: Uint8Array, mostLines: number): Promise<SheetRow[]> {
  const translator = PROCESS.endsWith('.ts') ? ['--require', require.resolve('tsx/cjs')] : [];
  const reader = fork(PROCESS, {
    execArgv: [...translator, `--max-old-space-size=${MOST_MEMORY_MB}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    timeout: MOST_MILLISECONDS,
  });
  // The file may have made an end of it before all of it was sent: then the exit says so.
  reader.send({ file, mostLines } satisfies WorkbookToRead, () => undefined);
  try {
    return await takeParts(reader);
  } finally {
    reader.kill();
  }
}

async function takeParts(reader: ChildProcess): Promise<SheetRow[]> {
  const gone = once(reader, 'exit').then(() => ({ refused: 'request.too_large' }) as const);
  const lines: SheetRow[] = [];
  for (;;) {
    const part = await Promise.race([once(reader, 'message').then(([said]) => said as WorkbookPart), gone]);
    if ('refused' in part) throw new Refusal(part.refused);
    if (part.lines.length === 0) return lines;
    lines.push(...part.lines);
    reader.send('next', () => undefined);
  }
}
