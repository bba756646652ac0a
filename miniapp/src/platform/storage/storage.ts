import Taro from '@tarojs/taro';

/** Reads what was stored, or undefined when there is nothing or it cannot be read. */
export function readStored<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(key);
  return value === '' || value === null || value === undefined ? undefined : (value as T);
}

function tryStore(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

/** A full or forbidden storage must never stop a person: what they typed or scanned goes before the cached views. */
export function store(key: string, value: unknown): void {
  if (tryStore(key, value)) return;
  clearStored('view:');
  if (!key.startsWith('view:')) tryStore(key, value);
}

export function removeStored(key: string): void {
  Taro.removeStorageSync(key);
}

/** Forgets every key that starts so, for example all cached views when someone signs out. */
export function clearStored(prefix: string): void {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (key.startsWith(prefix)) Taro.removeStorageSync(key);
  }
}
