import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Refusal } from '../refusal';

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

const ENTRY = 0x02014b50;
const ENTRY_HEAD = 46;
const FILE_HEAD = 30;
const STORED = 0;

/** The files of a zip, at most so many bytes in all: a small file cannot fill the memory, whatever it says of its size. */
export async function unpack(zip: Buffer, mostBytes: number): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  let left = mostBytes;
  for (const { name, method, packed, saidSize } of entriesOf(zip)) {
    if (saidSize > left) throw new Refusal('request.too_large');
    const file = method === STORED ? packed : await inflate(packed, { maxOutputLength: left }).catch(explain);
    left -= file.length;
    if (left <= 0) throw new Refusal('request.too_large');
    files[name] = file;
  }
  return files;
}

function explain(error: { code?: string }): never {
  throw new Refusal(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'request.too_large' : 'sheet.unreadable');
}

/** As the list at the end of the zip has them. */
function* entriesOf(zip: Buffer) {
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0 && at + ENTRY_HEAD <= zip.length && zip.readUInt32LE(at) === ENTRY;
  ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const head = zip.readUInt32LE(at + 42);
    if (head + FILE_HEAD > zip.length) throw new Refusal('sheet.unreadable');
    const from = head + FILE_HEAD + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    yield {
      name: zip.toString('utf8', at + ENTRY_HEAD, at + ENTRY_HEAD + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.subarray(from, from + zip.readUInt32LE(at + 20)),
      saidSize: zip.readUInt32LE(at + 24),
    };
    at += ENTRY_HEAD + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
