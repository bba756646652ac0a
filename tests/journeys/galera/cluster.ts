import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findFreePort } from '../../support/start-server';
import { folderOfRun, makeFolder, start } from './leftovers';
import { until } from './until';

export interface Node {
  name: string;
  /** Of this node alone, without a database. */
  url: string;
  kill(): Promise<void>;
  /** Joins again with what it still has, and waits until it has caught up. */
  start(): Promise<void>;
}

export interface Cluster {
  /** The way in that the servers use: one node writes, the others wait in reserve. */
  url: string;
  nodes: Node[];
}

const find = (...paths: string[]): string | undefined => paths.find(existsSync);
const tools = {
  mariadbd: find('/usr/sbin/mariadbd', '/usr/libexec/mariadbd', '/usr/bin/mariadbd'),
  galera: find('/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so', '/usr/lib/libgalera_smm.so'),
  rsync: find('/usr/bin/rsync'),
  haproxy: find('/usr/sbin/haproxy', '/usr/bin/haproxy'),
};

/** Throws, and says how to install it, when something the cluster is made of is missing. */
export function assertTools(): void {
  const missing = Object.entries(tools).flatMap(([name, path]) => (path ? [] : [name]));
  if (missing.length === 0) return;
  throw new Error(`missing: ${missing.join(', ')}\n  apt-get install mariadb-server galera-4 rsync haproxy`);
}

interface Ports {
  sql: number;
  group: number;
  /** For those that missed little, and for those that missed too much. */
  increments: number;
  snapshots: number;
}

/** Three nodes on this machine, and HAProxy in front of them, which asks each whether it has caught up. */
export async function startCluster(): Promise<Cluster> {
  const ports: Ports[] = [];
  for (let n = 0; n < 3; n++)
    ports.push({
      sql: await findFreePort(),
      group: await findFreePort(),
      increments: await findFreePort(),
      snapshots: await findFreePort(),
    });
  const address = `gcomm://${ports.map(({ group }) => `127.0.0.1:${group}`).join(',')}`;
  const nodes = ports.map((port, index) => makeNode(`node${index + 1}`, port, address));
  await installDatabase('node1');
  for (const node of nodes) await node.start();
  return { url: await startProxy(nodes), nodes };
}

const dataOf = (name: string): string => join(folderOfRun(), name);

async function installDatabase(name: string): Promise<void> {
  const args = ['--no-defaults', `--datadir=${dataOf(name)}`];
  const child = start('install', 'mariadb-install-db', [...args, '--auth-root-authentication-method=normal']);
  const [status] = (await once(child, 'exit')) as [number];
  if (status !== 0) throw new Error(readFileSync(join(folderOfRun(), 'install.log'), 'utf8'));
}

function makeNode(name: string, ports: Ports, address: string): Node {
  const url = `mysql://root@127.0.0.1:${ports.sql}`;
  const common = [
    '--no-defaults',
    `--datadir=${dataOf(name)}`,
    `--socket=${dataOf(name)}.socket`,
    `--pid-file=${dataOf(name)}.pid`,
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=128M',
  ];
  const args = [
    ...common,
    '--bind-address=127.0.0.1',
    `--port=${ports.sql}`,
    '--max-connections=300',
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
    '--wsrep-on=ON',
    `--wsrep-provider=${tools.galera}`,
    '--wsrep-cluster-name=yuanli',
    `--wsrep-cluster-address=${address}`,
    `--wsrep-node-name=${name}`,
    `--wsrep-node-address=127.0.0.1:${ports.group}`,
    '--wsrep-sst-method=rsync',
    `--wsrep-sst-receive-address=127.0.0.1:${ports.snapshots}`,
    // A read sees what was written through another node before it.
    '--wsrep-sync-wait=1',
    `--wsrep-provider-options=base_port=${ports.group};gmcast.listen_addr=tcp://127.0.0.1:${ports.group};ist.recv_addr=127.0.0.1:${ports.increments};gcache.size=128M`,
  ];
  let child: ReturnType<typeof start> | undefined;
  const hasEnded = () => child?.exitCode !== null || child.signalCode !== null;
  return {
    name,
    url,
    async start() {
      makeFolder(dataOf(name));
      const isFirst = name === 'node1' && child === undefined;
      const position = child && (await findPosition(name, common));
      const more = isFirst ? ['--wsrep-new-cluster'] : position ? [`--wsrep-start-position=${position}`] : [];
      child = start(name, tools.mariadbd!, [...args, ...more]);
      await until(`${name} has caught up`, async () => {
        if (hasEnded()) throw new Error(`${name} ended:\n${readFileSync(`${dataOf(name)}.log`, 'utf8').slice(-4_000)}`);
        return isSynced(url);
      });
    },
    async kill() {
      if (hasEnded()) throw new Error(`${name} ended before it was killed`);
      const ended = once(child!, 'exit');
      child!.kill('SIGKILL');
      await ended;
    },
  };
}

/** How far a node that was killed had come, so that it need not copy everything (as Debian's own unit asks for it). */
async function findPosition(name: string, common: readonly string[]): Promise<string | undefined> {
  const log = `${dataOf(name)}.recover`;
  await once(start('recover', tools.mariadbd!, [...common, '--wsrep-recover', `--log-error=${log}`]), 'exit');
  return /Recovered position:? *([\da-f-]{36}:\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
}

async function isSynced(url: string): Promise<boolean> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
    try {
      const [rows] = await connection.query(
        `SHOW GLOBAL STATUS WHERE Variable_name IN ('wsrep_ready', 'wsrep_local_state_comment', 'wsrep_cluster_status')`,
      );
      const values = (rows as { Value: string }[]).map(({ Value }) => Value);
      return ['ON', 'Synced', 'Primary'].every((value) => values.includes(value));
    } finally {
      connection.destroy();
    }
  } catch {
    return false;
  }
}

async function startProxy(nodes: Node[]): Promise<string> {
  const port = await findFreePort();
  const lines = await Promise.all(
    nodes.map(async ({ name, url }, index) => {
      const health = createServer((_, response) => {
        void isSynced(url).then((isReady) => response.writeHead(isReady ? 200 : 503).end());
      });
      await once(health.listen(0, '127.0.0.1'), 'listening');
      health.unref();
      const { port: check } = health.address() as { port: number };
      const role = index === 0 ? 'on-marked-up shutdown-backup-sessions' : 'backup';
      return `  server ${name} ${new URL(url).host} check port ${check} ${role}`;
    }),
  );
  const config = `defaults
  mode tcp
  timeout connect 5s
  timeout check 5s
  timeout client 1h
  timeout server 1h
listen writer
  bind 127.0.0.1:${port}
  option httpchk GET /
  default-server inter 500ms rise 2 fall 2 on-marked-down shutdown-sessions
${lines.join('\n')}
`;
  const file = join(folderOfRun(), 'haproxy.cfg');
  writeFileSync(file, config);
  start('haproxy', tools.haproxy!, ['-db', '-f', file]);
  const url = `mysql://root@127.0.0.1:${port}`;
  await until('HAProxy lets through', () => isSynced(url));
  return url;
}
