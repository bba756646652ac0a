import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupProblem } from './backup-problem';
import type { Part } from './manifest';

/** Characters put together before they go on their way. */
const AT_ONCE = 64_000;

/** Writes values as packed lines of JSON, a few at a time; tells how many, and by which hashes they are known again. */
export async function writePart(path: string, file: string, values: AsyncIterable<unknown>): Promise<Part> {
  const content = createHash('sha256');
  const packed = createHash('sha256');
  let rows = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    let text = '';
    for await (const value of values) {
      text += `${JSON.stringify(value)}\n`;
      rows++;
      if (text.length < AT_ONCE) continue;
      yield hashed(text);
      text = '';
    }
    if (text) yield hashed(text);
  }
  const hashed = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    content.update(bytes);
    return bytes;
  };
  const hashPacked = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      packed.update(bytes);
      done(null, bytes);
    },
  });
  await pipeline(
    Readable.from(chunks()),
    createGzip({ level: 3 }),
    hashPacked,
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
  return { file, rows, sha256: packed.digest('hex'), contentSha256: content.digest('hex') };
}

/** The lines of a part, one by one. The file was verified before. */
export async function* readPart<Value>(path: string): AsyncGenerator<Value> {
  const decoder = new TextDecoder();
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(path), unpacked);
  // It is heard of where it is waited for, below; until then it must not end the process.
  reading.catch(() => undefined);
  let rest = '';
  for await (const bytes of unpacked) {
    // Not by `readline`: it ends a line at signs that may stand within a text.
    const lines = (rest + decoder.decode(bytes as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Value;
  }
  await reading;
}

/** The hash of values as `writePart` would write them: to compare what is in a database with what was put into it. */
export async function hashValues(values: AsyncIterable<unknown>): Promise<string> {
  const hash = createHash('sha256');
  for await (const value of values) hash.update(`${JSON.stringify(value)}\n`);
  return hash.digest('hex');
}

/** Null where there is no such file. */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

/** Throws a BackupProblem where a file is missing or is not what was written. */
export async function verifyFile(path: string, sha256: string): Promise<void> {
  const found = await hashFile(path);
  if (found === null) throw new BackupProblem(`备份不完整，缺少${basename(path)}，没有恢复。`);
  if (found !== sha256) throw new BackupProblem(`备份已经损坏，${basename(path)}和做备份时不一样，没有恢复。`);
}
