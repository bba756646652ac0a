import { existsSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { ServerProcess } from '../support/start-server';

export interface Round {
  perSecond: number;
  /** Milliseconds of each answer. */
  times: number[];
  /** The server's own work for one answer: less shaken by a busy machine than its speed. NaN where /proc does not tell. */
  cpuMilliseconds: number;
}

interface LoadOptions {
  connections: number;
  seconds: number;
}

type Request = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };

/** Asks as fast as the answers come. Anything but a 200 spoils the measurement. */
export async function load(
  { url, pid }: ServerProcess,
  next: () => Request,
  { connections, seconds }: LoadOptions,
): Promise<Round> {
  const times: number[] = [];
  const before = cpuOf(pid);
  const options = {
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request: object) => ({ ...request, ...next() }) }],
  };
  const { non2xx, errors, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status === 200) times.push(milliseconds);
    });
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} refused and ${errors} failed requests at ${url}`);
  return { perSecond: times.length / duration, times, cpuMilliseconds: (cpuOf(pid) - before) / times.length };
}

/** User and system time of a process so far; Linux counts it in hundredths of a second. */
function cpuOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const [, fields = ''] = readFileSync(file, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
