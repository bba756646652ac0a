import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { ServerProcess } from '../support/start-server';
import { tasksSql } from './baseline-tasks';
import { CONNECTIONS, p50Of, report, takeTurns, type Measuring } from './compare';
import { load } from './load';
import { seedTasks, type TasksData } from './seed-tasks';
import { startBundled } from './start-bundled';

const AIM = 0.7;

/** The list of a worker with 300 open tasks: among 1,000,000 in the district against the same by hand, and against 1,000. */
export async function benchTasks(mariaDb: string, { rounds, seconds, print }: Measuring): Promise<void> {
  const measuring = { rounds, seconds, print };
  const closing: (() => Promise<void>)[] = [];
  const keep = <T>(thing: T, close: () => Promise<void>): T => {
    closing.unshift(close);
    return thing;
  };
  const serve = async (name: 'baseline' | 'bff', { url }: TasksData): Promise<ServerProcess> => {
    const server = await startBundled(name, { DATABASE_URL: url });
    return keep(server, () => server.stop());
  };
  try {
    print('\nseeding 1,000 and 1,000,000 open tasks');
    const small = await seedTasks(mariaDb, 1_000).then((data) => keep(data, () => data.drop()));
    const large = await seedTasks(mariaDb, 1_000_000).then((data) => keep(data, () => data.drop()));
    const [baseline, bff, bffOnSmall] = [
      await serve('baseline', large),
      await serve('bff', large),
      await serve('bff', small),
    ];
    const asking =
      (server: ServerProcess, { token }: TasksData) =>
      () => {
        const headers = { Authorization: `Bearer ${token}` };
        return load(server, () => ({ method: 'GET', path: '/api/tasks', headers }), {
          connections: CONNECTIONS,
          seconds,
        });
      };
    const [plain, own, ownOnSmall] = await takeTurns(rounds, [
      asking(baseline, large),
      asking(bff, large),
      asking(bffOnSmall, small),
    ]);
    report(measuring, 'my tasks on the workbench, 20 of 300 among 1,000,000', plain!, own!, AIM);
    const [few, many] = [p50Of(ownOnSmall!), p50Of(own!)];
    print(
      `  p50 through the BFF: ${few.toFixed(1)} ms among 1,000, ${many.toFixed(1)} ms among 1,000,000: ${(many / few).toFixed(2)} times (aim: at most 1.2)`,
    );
    print(`  ${await explain(large)}`);
  } finally {
    for (const close of closing) await close();
  }
}

/** What the database says it would read. */
async function explain({ url, ownerKeys }: TasksData): Promise<string> {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const now = new Date();
  const [rows] = await connection.query<RowDataPacket[]>(`EXPLAIN ${tasksSql}`, [ownerKeys, now, now, '%-%']);
  await connection.end();
  const { key, rows: read } = rows[0]!;
  return `EXPLAIN: ${read} of 1,000,000 rows, by ${key}`;
}
