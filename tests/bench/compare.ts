import { deepStrictEqual } from 'node:assert';
import type { ServerProcess } from '../support/start-server';
import { median, quantile, type Round } from './load';

export const CONNECTIONS = 32;
const WARM_UPS = 3;

export interface Measuring {
  rounds: number;
  seconds: number;
  print: (line?: string) => void;
}

/** Rounds to warm up are thrown away (both run interpreted at first); then round after round in turns. */
export async function takeTurns(times: number, rounds: (() => Promise<Round>)[]): Promise<Round[][]> {
  const results: Round[][] = rounds.map(() => []);
  for (let n = 0; n < WARM_UPS; n++) for (const round of rounds) await round();
  for (let n = 0; n < times; n++) for (const [index, round] of rounds.entries()) results[index]!.push(await round());
  return results;
}

export async function assertSameAnswer(one: ServerProcess, other: ServerProcess, path: string): Promise<void> {
  const [expected, found] = await Promise.all([one, other].map(async ({ url }) => (await fetch(url + path)).json()));
  deepStrictEqual(found, expected, 'both servers must answer the same');
}

export function report(
  { rounds, seconds, print }: Measuring,
  what: string,
  plain: Round[],
  own: Round[],
  aim: number,
  connections = CONNECTIONS,
): void {
  const line = (name: string, measured: Round[]) => {
    const at = (share: number) =>
      median(measured.map(({ times }) => quantile(times, share)))
        .toFixed(1)
        .padStart(8);
    const perSecond = median(measured.map((round) => round.perSecond))
      .toFixed(0)
      .padStart(8);
    const work = median(measured.map(({ cpuMilliseconds }) => cpuMilliseconds))
      .toFixed(2)
      .padStart(8);
    print(`  ${name.padEnd(14)}${perSecond}${at(0.5)}${at(0.99)}${work}`);
  };
  const ratios = plain.map((round, n) => own[n]!.perSecond / round.perSecond);
  print(`\n${what} (${connections} connections, ${rounds} rounds of ${seconds} s each)`);
  print(
    `  ${''.padEnd(14)}${'per s'.padStart(8)}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}${'CPU ms'.padStart(8)}`,
  );
  line('koa + mysql2', plain);
  line('BFF', own);
  print(
    `  throughput ratio ${median(ratios).toFixed(2)} (aim: at least ${aim}; rounds: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
  );
}

export const p50Of = (rounds: Round[]): number => median(rounds.map(({ times }) => quantile(times, 0.5)));
