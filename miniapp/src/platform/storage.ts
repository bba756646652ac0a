import Taro from '@tarojs/taro';

/** Reads what was stored, or undefined when there is nothing or it cannot be read. */
export function readStored<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(key);
  return value === '' || value === null || value === undefined ? undefined : (value as T);
}

/** A full or forbidden storage must never stop a person: losing a cached view is the lesser harm. */
export function store(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    forgetAll('view:');
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(key);
}

/** Forgets every key that starts so, for example all cached views when someone signs out. */
export function forgetAll(prefix: string): void {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (key.startsWith(prefix)) Taro.removeStorageSync(key);
  }
}
