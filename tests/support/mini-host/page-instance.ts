import { applySetData } from './apply-set-data';
import type { RawNode } from './tree';

export interface PageConfig {
  data?: { root?: RawNode };
  eh(event: object): void;
  onLoad?(options: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onReachBottom?(): void;
  onShareAppMessage?(about: object): object;
}

/** One page on the stack, as `getCurrentPages` shows it. */
export interface PageInstance extends PageConfig {
  route: string;
  options: Record<string, string>;
  data: { root?: RawNode };
  setData(changes: Record<string, unknown>, done?: () => void): void;
}

/** Every setData of one phone. */
export interface SetDataLog {
  calls: number;
  bytes: number;
  largest: number;
}

export function createPageInstance(
  config: PageConfig,
  route: string,
  options: Record<string, string>,
  log: SetDataLog,
): PageInstance {
  const instance = Object.create(config) as PageInstance;
  instance.route = route;
  instance.options = options;
  instance.data = structuredClone(config.data ?? {});
  instance.setData = (changes, done) => {
    const text = JSON.stringify(changes);
    log.calls += 1;
    log.bytes += Buffer.byteLength(text);
    log.largest = Math.max(log.largest, Buffer.byteLength(text));
    for (const [path, value] of Object.entries(JSON.parse(text) as object)) applySetData(instance.data, path, value);
    if (done) setImmediate(done);
  };
  return instance;
}
