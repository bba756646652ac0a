import { createHash } from 'node:crypto';
import { link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { localPictureStore, picturePath, type PictureStore } from '../pictures';
import { hashFile, readPart, writePart } from './part-files';
import type { Manifest } from './manifest';

export const PICTURE_LIST = 'pictures.jsonl.gz';
export const picturesIn = (backup: string): string => join(backup, 'pictures');

/** [key, bytes, sha256] of a picture's file. */
export type PictureLine = [key: string, bytes: number, sha256: string];

/** Fetched at once: a store far away answers many as quickly as one. */
const AT_ONCE = 8;

interface Copying {
  store: PictureStore;
  /** Of the files that the copied tables name, ascending. */
  keys: AsyncIterable<string>;
  /** The backup before this one. A file it has is linked, not fetched and not stored again: a key never gets other bytes. */
  before: string | undefined;
}

/** Puts the files of all pictures and recordings below `backup`, with a list of them. What the store no longer has is counted as missing. */
export async function copyPictures(backup: string, { store, keys, before }: Copying): Promise<Manifest['pictures']> {
  const target = localPictureStore(picturesIn(backup));
  const known = before ? inStep(readPart<PictureLine>(join(before, PICTURE_LIST))) : async () => undefined;
  let bytes = 0;
  let missing = 0;

  async function copyOne(key: string): Promise<PictureLine | null> {
    const line = await known(key);
    if (before && line && (await linkFrom(before, backup, line))) return line;
    const stream = await store.get(key);
    if (!stream) return null;
    const file = await buffer(stream);
    await target.put(key, file);
    return [key, file.length, createHash('sha256').update(file).digest('hex')];
  }

  async function* copied(): AsyncGenerator<PictureLine> {
    for await (const some of together(keys)) {
      for (const line of await Promise.all(some.map(copyOne))) {
        if (!line) missing++;
        else {
          bytes += line[1];
          yield line;
        }
      }
    }
  }

  const part = await writePart(join(backup, PICTURE_LIST), PICTURE_LIST, copied());
  return { ...part, bytes, missing };
}

async function linkFrom(before: string, backup: string, [key, , sha256]: PictureLine): Promise<boolean> {
  const [from, to] = [before, backup].map((folder) => picturePath(picturesIn(folder), key)) as [string, string];
  // A file that went bad must not be handed down from backup to backup.
  if ((await hashFile(from)) !== sha256) return false;
  await mkdir(dirname(to), { recursive: true });
  return link(from, to).then(
    () => true,
    () => false,
  );
}

async function* together(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const key of keys) {
    some.push(key);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Finds lines in a list in step with ascending keys, without holding it all. Asked in the order of keys, one after the other. */
function inStep(lines: AsyncGenerator<PictureLine>): (key: string) => Promise<PictureLine | undefined> {
  let current: PictureLine | undefined;
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();
  const find = async (key: string) => {
    while (!isOver && (!current || current[0] < key)) {
      const next = await lines.next();
      isOver = Boolean(next.done);
      current = next.done ? undefined : next.value;
    }
    return current?.[0] === key ? current : undefined;
  };
  return (key) => {
    const found = last.then(() => find(key));
    last = found.catch(() => undefined);
    return found;
  };
}
