import { Agent } from 'node:http';
import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { median } from '../load';
import { ask } from './asks';
import type { DistrictData } from './seed-district';
import { tokenOf } from './sizes';

const TIMES = 5;
const AIM_SECONDS = 2;

/** The dashboard of a community, a street and the district, for thirty days and for a year: in seconds. */
export async function printBoards(
  server: { url: string },
  { idOf }: DistrictData,
  print: (line: string) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const to = dayInChina(new Date());
  const places = { community: idOf('0C', 0), street: idOf('0S', 0), district: idOf('0D', 0) };
  for (const [name, id] of Object.entries(places))
    for (const days of [30, 365]) {
      const path = `/api/dashboard/${id}?from=${addDays(to, 1 - days)}&to=${to}`;
      const seconds: number[] = [];
      for (let n = 0; n < TIMES; n++) {
        const { milliseconds } = await ask(server.url, agent, { method: 'GET', path, token: tokenOf('o', 0) });
        seconds.push(milliseconds / 1_000);
      }
      const middle = median(seconds);
      const verdict = middle > AIM_SECONDS ? `above ${AIM_SECONDS} s` : 'counted when asked for';
      print(
        `  ${name.padEnd(10)} ${String(days).padStart(3)} days: first ${seconds[0]!.toFixed(2)} s, median ${middle.toFixed(2)} s (${verdict})`,
      );
    }
  agent.destroy();
}
