import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { findFreePort } from '../../support/start-server';

export interface OwnMariaDb {
  /** Without a database's name. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A MariaDB of this run alone, on disk, with the settings of docs/deploy/single/mariadb.cnf that decide how it reads, and a
 * buffer pool of 10 GB, which holds the district (BENCH_POOL for another). It is thrown away, so it need not wait for the disk.
 */
export async function startMariaDb(): Promise<OwnMariaDb> {
  const folder = await mkdtemp(join(tmpdir(), 'yuanli-district-'));
  const port = await findFreePort();
  const user = userInfo().username;
  await promisify(execFile)('mariadb-install-db', [
    ...['--no-defaults', `--user=${user}`, `--datadir=${join(folder, 'data')}`],
    '--auth-root-authentication-method=normal',
  ]);
  const file = join(folder, 'settings.cnf');
  await writeFile(file, settings(folder, port));
  const child = spawn('mariadbd', [`--defaults-file=${file}`, `--user=${user}`], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  const exited = once(child, 'exit');
  const killAtExit = () => child.kill('SIGKILL');
  process.on('exit', killAtExit);
  const url = `mysql://root@127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`mariadbd ended before it was ready, in ${folder}`);
    await sleep(100);
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      process.off('exit', killAtExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  createConnection(url).then(
    (connection) => connection.end().then(() => true),
    () => false,
  );

const settings = (folder: string, port: number): string => `[mariadbd]
datadir = ${join(folder, 'data')}
socket = ${join(folder, 'socket')}
port = ${port}
bind-address = 127.0.0.1
character-set-server = utf8mb4
collation-server = utf8mb4_bin
max_allowed_packet = 64M
max_connections = 200
eq_range_index_dive_limit = 10
innodb_buffer_pool_size = ${process.env['BENCH_POOL'] ?? '10G'}
innodb_log_file_size = 2G
innodb_flush_log_at_trx_commit = 0
innodb_doublewrite = 0
innodb_sort_buffer_size = 64M
innodb_io_capacity = 4000
`;
