type Container = Record<string, unknown>;

const keysOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];

/** Puts one value at a path such as `root.cn.[0].v`, as WeChat does with setData. */
export function applySetData(data: Container, path: string, value: unknown): void {
  const keys = keysOf(path);
  const last = keys.pop() ?? '';
  let at = data;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Container;
  }
  at[last] = value;
}
