import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv } from '../../../server/src/app/env';
import { schema } from '../../../server/src/app/schema';
import { clock } from '../../../server/src/platform/clock';
import { loadKeptKey } from '../../../server/src/platform/secret';
import { loadKeys } from '../../../server/src/platform/crypto';
import { openDatabase, type Database } from '../../../server/src/platform/database';
import { OutboxMessage } from '../../../server/src/platform/outbox/outbox-message.entity';
import { startStandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import { findFreePort, startServer, type ServerProcess } from '../../support/start-server';
import { assertTools, startCluster } from './cluster';
import { compare, findUnequalTables } from './findings';
import { logFile } from './leftovers';
import { seedPeople } from './people';
import { until } from './until';
import { startWriters } from './writers';

/**
 * `npm run test:galera`: two servers on a cluster of three database nodes, each of the five killed by -9 in turn while
 * neighbours write. Ends with 1 when an acknowledged write is missing, or anything is there twice. docs/cluster.md
 */
const SECONDS = Number(process.env['GALERA_SECONDS'] ?? 90);
const NAME = 'yuanli';
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  assertTools();
  execFileSync(process.execPath, ['server/scripts/run-bundle.mjs'], { stdio: 'inherit' });
  print('starting three nodes and HAProxy');
  const cluster = await startCluster();
  const url = `${cluster.url}/${NAME}`;
  const settings = { ...process.env, NODE_ENV: 'test', DATABASE_URL: url };
  print('migrating');
  execFileSync(process.execPath, ['server/dist/migrate.js'], { env: settings, stdio: 'inherit' });

  const env = readEnv({});
  loadKeys(env.YUANLI_SECRET);
  const standIn = await startStandIn({
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    push: { token: env.WECHAT_PUSH_TOKEN, aesKey: env.WECHAT_PUSH_AES_KEY },
  });
  print('seeding');
  const seeding = await openDatabase(url, schema);
  await loadKeptKey(seeding);
  const people = await seedPeople(seeding, url, standIn);
  await seeding.close();

  print('starting two servers');
  const servers = [];
  for (const name of ['server1', 'server2'])
    servers.push(await startOne(name, { DATABASE_URL: url, WECHAT_API_BASE: standIn.url, TRUSTED_PROXIES: '1' }));
  const writers = startWriters(
    people,
    servers.map((server) => server.url),
  );

  const [one, two, three] = cluster.nodes;
  const victims = [one!, servers[0]!, two!, servers[1]!, three!];
  const killed = new Map(victims.map(({ name }) => [name, 0]));
  const end = Date.now() + SECONDS * 1_000;
  for (let turn = 0; (Date.now() < end && writers.haveWork()) || turn < victims.length; turn++) {
    const victim = victims[turn % victims.length]!;
    await moreWrites(writers, `before ${victim.name} is killed`);
    await victim.kill();
    killed.set(victim.name, killed.get(victim.name)! + 1);
    await moreWrites(writers, `without ${victim.name}`);
    await victim.start();
    print(`killed ${victim.name}, and it is back: ${writers.acknowledged()} writes acknowledged`);
  }
  await writers.stop();

  print('repeating the last write of each person, and waiting for the outbox');
  const repeats = [...new Map(writers.answered.map((one) => [one.caller.id, one])).values()];
  const other: string[] = [];
  for (const { kind, mark, code, repeat } of repeats) {
    const again = await repeat();
    if (again.code !== code || (code === 'acknowledged' && !again.isSameAnswer))
      other.push(
        `${kind} ${mark} was ${code}, and repeated ${again.code}${again.isSameAnswer ? '' : ', answered otherwise'}`,
      );
  }
  const database = await openDatabase(url, schema);
  await handBack(database);
  await until('the outbox is empty', () => isOutboxEmpty(database));
  await database.close();
  for (const server of servers) await server.stop();

  const found = { lost: 0, doubled: 0, unasked: 0, other: other.length };
  for (const node of cluster.nodes) {
    const own = await openDatabase(`${node.url}/${NAME}`, schema);
    const findings = await compare(own, people, writers.answered);
    await own.close();
    for (const [what, list] of Object.entries(findings) as [keyof typeof found, string[]][]) {
      found[what] += list.length;
      for (const line of list.slice(0, 20)) print(`${node.name}: ${what}: ${line}`);
    }
  }
  const unequal = await findUnequalTables(cluster.nodes, NAME);
  for (const line of [...other, ...unequal.map((table) => `not the same on all nodes: ${table}`)]) print(line);
  await standIn.close();

  const codes = new Map<string, number>();
  for (const { kind, code } of writers.answered)
    codes.set(`${kind}, ${code}`, (codes.get(`${kind}, ${code}`) ?? 0) + 1);
  const rows: [string, number][] = [
    ['writes acknowledged', writers.acknowledged()],
    ...[...codes].sort().map(([what, count]): [string, number] => [`  ${what}`, count]),
    ...[...writers.failures].sort().map(([what, count]): [string, number] => [`tries repeated: ${what}`, count]),
    ...[...killed].map(([name, count]): [string, number] => [`${name} killed`, count]),
    ['repeated afterwards with the same key', repeats.length],
    ...Object.entries(found),
    ['tables that differ between nodes', unequal.length],
  ];
  print();
  for (const [what, count] of rows) print(`${String(count).padStart(7)}  ${what}`);
  return unequal.length === 0 && Object.values(found).every((count) => count === 0);
}

/** Faults come while there is work, not by the clock: on a busy machine all of it takes longer. */
async function moreWrites({ acknowledged, haveWork }: ReturnType<typeof startWriters>, when: string): Promise<void> {
  const from = acknowledged();
  await sleep(1_000);
  await until(`writes are acknowledged ${when}`, () => acknowledged() >= from + 20 || !haveWork());
}

/** A server under a supervisor: started again until it runs. */
async function startOne(name: string, settings: Record<string, string>) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const log = logFile(name);
  let running: ServerProcess | undefined;
  const start = async (): Promise<void> => {
    await until(`${name} runs`, async () => {
      running = await startServer('server/dist/main.js', { ...settings, PUBLIC_URL: url }, port, log).catch(
        () => undefined,
      );
      return running !== undefined;
    });
  };
  await start();
  return {
    name,
    url,
    start,
    stop: () => running!.stop(),
    async kill(): Promise<void> {
      process.kill(running!.pid, 0);
      await running!.kill();
    },
  };
}

/** What a killed server held goes to whoever asks next, as it would after five minutes. */
const handBack = (database: Database) =>
  database.inTransaction((tx) => tx.update(OutboxMessage, { state: 'waiting' }, { availableAt: clock.now() }));

const isOutboxEmpty = (database: Database): Promise<boolean> =>
  database.read(async (db) => !(await db.existsBy(OutboxMessage, { state: 'waiting' })));

main().then(
  (isSound) => process.exit(isSound ? 0 : 1),
  (error: unknown) => {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
