import { mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import mysql2, { type PoolConnection, type PoolOptions } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions, EntitySchema, MixedList, MigrationInterface } from 'typeorm';

export interface Schema {
  entities: MixedList<Function | EntitySchema>;
  migrations: (new () => MigrationInterface)[];
}

export const isServerUrl = (url: string): boolean => /^(mysql|mariadb):\/\//.test(url);

/** Turns DATABASE_URL into TypeORM's options. */
export async function connectionOptions(url: string, schema: Schema, silenceMs: number): Promise<DataSourceOptions> {
  const shared = { ...schema, synchronize: false, logging: false } as const;
  if (!isServerUrl(url)) {
    const database = url.replace(/^file:/, '');
    if (database !== ':memory:') mkdirSync(dirname(database), { recursive: true });
    return {
      ...shared,
      type: 'better-sqlite3',
      database,
      driver: require('libsql'),
      enableWAL: database !== ':memory:',
    };
  }
  return {
    ...shared,
    type: (await isMariaDb(url)) ? 'mariadb' : 'mysql',
    driver: { ...mysql2, createPool: (options: PoolOptions) => createPreparedPool(options, silenceMs) },
    url: url.replace(/^mariadb:/, 'mysql:'),
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: 20,
  };
}

/** MariaDB describes its columns in another way than MySQL, and TypeORM must know which it reads. */
async function isMariaDb(url: string): Promise<boolean> {
  const connection = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return String((rows as { version: string }[])[0]?.version).includes('MariaDB');
  } finally {
    await connection.end();
  }
}

/** Creates the database of the URL on the server if it is missing, comparing text byte by byte. */
export async function createMissingDatabase(url: string): Promise<void> {
  if (!isServerUrl(url)) return;
  const target = new URL(url.replace(/^mariadb:/, 'mysql:'));
  const name = target.pathname.slice(1).replaceAll('`', '');
  target.pathname = '';
  const connection = await createConnection(target.toString());
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  } finally {
    await connection.end();
  }
}

/** Does once per connection what would otherwise cost a little with every transaction and every query. */
function createPreparedPool(options: PoolOptions, silenceMs: number): mysql2.Pool {
  // Without stacks of the driver's own: TypeORM and runStatement wrap each error where it was awaited.
  const pool = mysql2.createPool({ ...options, trace: false } as PoolOptions);
  giveUpSilence(pool, silenceMs);
  pool.on('connection', (connection: PoolConnection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    // TypeORM asks for the promised form with each query.
    const promised = connection.promise();
    connection.promise = () => promised;
  });
  return pool;
}

/** Longer than what a wait for a lock takes (50 s). */
export const SILENCE_MS = 60_000;

/** What mysql2 keeps of a connection and does not declare. */
interface Inner {
  stream: Socket;
  /** The statement under way. */
  _command?: unknown;
}

/**
 * Gives up each connection of the pool whose server keeps silent for so long within a statement: behind a network that swallows
 * everything neither side would ever hear of it, and each place in the pool would stay taken. The driver has no such limit of its own.
 */
export function giveUpSilence(pool: mysql2.Pool, silenceMs = SILENCE_MS): void {
  pool.on('connection', (connection: PoolConnection) => {
    const { stream } = connection as unknown as Inner;
    stream.setTimeout(silenceMs, () => {
      const isWaiting = Boolean((connection as unknown as Inner)._command);
      if (isWaiting) stream.destroy(new Error(`the database has kept silent for ${silenceMs} ms`));
    });
  });
}
