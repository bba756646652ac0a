import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient } from './database-errors';
import { DirectDataSource } from './direct-manager';
import { connectionOptions, SILENCE_MS, type Schema } from './connection-options';
import { watchEmbedded } from './embedded-connection';
import type { Reader, Tx } from './reader';

export interface Database {
  /** Runs all or nothing. On a deadlock the whole callback runs again in a fresh transaction, at most 3 times. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads without a transaction. */
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** Names of the migrations that still have to run. */
  pendingMigrations(): Promise<boolean>;
  migrate(): Promise<void>;
  /** SQL that would bring the tables to what the entities say; empty when both agree. */
  schemaDifference(): Promise<string[]>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Hears why the connection of the embedded database was thrown away and opened anew. */
  onRenewed?: (error: unknown) => void;
  /** So long a server may keep silent within a statement before its connection is given up; a change of large tables takes longer than an act. */
  silenceMs?: number;
}

const RERUNS = 3;

/**
 * Opens the embedded database (`file:…` or `:memory:`) or a MySQL-compatible server (`mysql://…`).
 * On SQLite everything shares one connection, so reads and transactions queue behind one another;
 * calling the database from inside its own callback would wait for ever.
 */
export async function openDatabase(
  url: string,
  schema: Schema,
  { onRenewed = () => undefined, silenceMs = SILENCE_MS }: DatabaseOptions = {},
): Promise<Database> {
  const source = await new DirectDataSource(await connectionOptions(url, schema, silenceMs)).initialize();
  const isEmbedded = source.options.type === 'better-sqlite3';
  const queue = isEmbedded ? fifo() : atOnce;
  const guard = isEmbedded ? watchEmbedded(source, onRenewed).guard : atOnce;

  async function withReruns<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let rerun = 0; ; rerun++) {
      try {
        return await guard(() => source.transaction((manager) => work(manager as Tx)));
      } catch (error) {
        if (!isTransient(error) || rerun === RERUNS) throw error;
        await sleep(randomInt(5, 25) * 2 ** rerun);
      }
    }
  }

  return {
    inTransaction: (work) => queue(() => withReruns(work)),
    read: (work) => queue(() => guard(() => work(source.manager as Tx))),
    pendingMigrations: () => queue(() => guard(() => source.showMigrations())),
    migrate: async () => {
      await source.runMigrations({ transaction: 'each' });
    },
    schemaDifference: async () => {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    },
    close: () => source.destroy(),
  };
}

const atOnce = <T>(task: () => Promise<T>): Promise<T> => task();

/** Runs one task at a time, in the order they came. */
function fifo(): <T>(task: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = tail.then(task, task);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
