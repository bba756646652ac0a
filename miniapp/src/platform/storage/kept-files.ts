import Taro from '@tarojs/taro';
import { newIdempotencyKey } from '../net/idempotency-key';
import { readStored } from './storage';

/** Files of drafts and unsent reports: they stay when the mini-program is closed, unlike what was just taken or recorded. */
const folder = (): string => `${Taro.env.USER_DATA_PATH}/kept`;

const isKept = (path: string): boolean => path.startsWith(folder());

/** Copies a file to where it stays until it is sent; answers its path there, undefined where that cannot be: in a browser, or where the phone is full. */
export function keepFile(path: string): string | undefined {
  if (process.env.TARO_ENV === 'h5') return undefined;
  if (isKept(path)) return path;
  const files = Taro.getFileSystemManager();
  const kept = `${folder()}/${newIdempotencyKey()}${/\.\w+$/.exec(path)?.[0] ?? ''}`;
  try {
    if (!isThere(folder())) files.mkdirSync(folder(), true);
    files.copyFileSync(path, kept);
    return kept;
  } catch {
    return undefined;
  }
}

/** Is this file still on the phone? People may empty WeChat's storage. */
export function isThere(path: string): boolean {
  if (process.env.TARO_ENV === 'h5') return false;
  try {
    Taro.getFileSystemManager().accessSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Deletes every kept file that no draft and no unsent report names any more. */
export function dropUnneededFiles(): void {
  if (process.env.TARO_ENV === 'h5' || !isThere(folder())) return;
  const drafts = Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith('draft:'))
    .map((key) => JSON.stringify(readStored(key)))
    .join('\n');
  const files = Taro.getFileSystemManager();
  for (const name of files.readdirSync(folder())) if (!drafts.includes(name)) files.unlinkSync(`${folder()}/${name}`);
}
