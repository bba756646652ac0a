import { Agent } from 'node:http';
import { quantile } from '../load';
import { ask, type Kind } from './asks';

const AT_A_TIME = 10;

/** A server on one community, and one on the district, with the same kinds in the same order. */
export interface Side {
  url: string;
  kinds: Kind[];
}

/**
 * Asks for one thing at a time, in turns on either side, so that a noisy moment of the machine hits both: in each round ten of
 * each kind. The first round warms up. Answers the milliseconds by kind, of the first and of the second side.
 */
export async function driveInTurns(rounds: number, sides: readonly [Side, Side]): Promise<[number[], number[]][]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = sides[0].kinds.map((): [number[], number[]] => [[], []]);
  for (let round = 0; round <= rounds; round++)
    for (const [index, found] of times.entries())
      for (let n = round * AT_A_TIME; n < (round + 1) * AT_A_TIME; n++)
        for (const side of n % 2 === 0 ? [0, 1] : [1, 0]) {
          const { url, kinds } = sides[side]!;
          const kind = kinds[index]!;
          const { milliseconds, answer } = await ask(url, agent, kind.next(n));
          kind.after?.(answer);
          if (round > 0) found[side]!.push(milliseconds);
        }
  agent.destroy();
  return times;
}

/** How many of each kind were asked for: the next is this one. */
export const asked = (rounds: number): number => (rounds + 1) * AT_A_TIME;

export function printGrowth(
  kinds: readonly Kind[],
  times: readonly [number[], number[]][],
  aim: number,
  print: (line: string) => void,
): void {
  print(`  ${'p50 in ms'.padEnd(30)}${'one'.padStart(8)}${'district'.padStart(10)}${'times'.padStart(8)}`);
  for (const [n, { name }] of kinds.entries()) {
    const [one, all] = times[n]!.map((list) => quantile(list, 0.5)) as [number, number];
    const growth = all / one;
    const line = `  ${name.padEnd(30)}${one.toFixed(2).padStart(8)}${all.toFixed(2).padStart(10)}${growth.toFixed(2).padStart(8)}`;
    print(growth > aim ? `${line}  above ${aim}` : line);
  }
}
