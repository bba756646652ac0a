/** WeChat's storage: values are copied, as they would be on their way to the phone's disk. */
export function wxStorage(stored: Map<string, string>, parse: (text: string) => unknown) {
  return {
    getStorageSync: (key: string) => (stored.has(key) ? parse(stored.get(key) ?? '') : ''),
    setStorageSync: (key: string, value: unknown) => {
      const text = JSON.stringify(value);
      if (text.length > 1_000_000) throw new Error('setStorageSync:fail data too large');
      stored.set(key, text);
    },
    removeStorageSync: (key: string) => void stored.delete(key),
    getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 1, limitSize: 10_240 }),
  };
}
