import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PictureStore } from './picture-store';

const unfinished = (path: string): string => `${path}.part`;

/** Spread by the random end of the id: its beginning is the time, and would fill one folder after the other. */
export const picturePath = (folder: string, key: string): string => join(folder, key.slice(24, 26), key);

/** Keeps files in a folder. Several instances need a folder they all see, or S3. */
export function localPictureStore(folder: string): PictureStore {
  const pathOf = (key: string): string => picturePath(folder, key);

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished(path), bytes, { flush: true });
      await rename(unfinished(path), path);
    },

    async get(key) {
      try {
        return (await open(pathOf(key))).createReadStream();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },

    async delete(key) {
      const path = pathOf(key);
      await rm(unfinished(path), { force: true });
      await rm(path, { force: true });
    },
  };
}
