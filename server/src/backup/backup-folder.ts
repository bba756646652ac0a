import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInChina, wallClock } from '@yuanli/shared/china-time';

/** yuanli-20261130-021500: the time in China, so that names sort by age. */
export const nameOfBackup = (madeAt: Date): string =>
  `yuanli-${dayInChina(madeAt).replaceAll('-', '')}-${wallClock(madeAt).toISOString().slice(11, 19).replaceAll(':', '')}`;

const isWhole = (name: string): boolean => /^yuanli-\d{8}-\d{6}$/.test(name);
const isUnfinished = (name: string): boolean => /^yuanli-\d{8}-\d{6}\.part$/.test(name);

const findNames = (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.sort(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );

/** Paths of the finished backups, oldest first. */
export async function findBackups(folder: string): Promise<string[]> {
  return (await findNames(folder)).filter(isWhole).map((name) => join(folder, name));
}

/** Leaves the newest `keep` backups, and nothing of older ones that broke off. Tells how many finished ones went. */
export async function removeOldBackups(folder: string, keep: number): Promise<number> {
  const whole = await findBackups(folder);
  const old = whole.slice(0, -keep);
  const unfinished = (await findNames(folder)).filter(isUnfinished).map((name) => join(folder, name));
  const broken = unfinished.filter((path) => path < (whole.at(-1) ?? ''));
  for (const path of [...old, ...broken]) await rm(path, { recursive: true, force: true });
  return old.length;
}
