import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

interface Connection {
  inTransaction: boolean;
  exec(sql: string): void;
}

const connectionOf = (driver: BetterSqlite3Driver): Connection => driver.databaseConnection as Connection;

/**
 * TypeORM's runner believes that a transaction lasts until it is told to end. SQLite ends one by itself where it cannot write (disk
 * full, input/output error): what follows would then be committed statement by statement. So nothing follows.
 */
class EmbeddedRunner extends BetterSqlite3QueryRunner {
  private lost: unknown;

  override async query(sql: string, parameters?: unknown[], useStructuredResult = false) {
    if (this.lost) throw this.lost;
    try {
      return (await super.query(sql, parameters, useStructuredResult)) as never;
    } catch (error) {
      if (this.isTransactionActive && !connectionOf(this.driver).inTransaction) this.lost = error;
      throw error;
    }
  }

  /** Between two transactions: nothing is begun, for TypeORM as for SQLite. */
  get isClean(): boolean {
    return !this.lost && !this.isTransactionActive && !connectionOf(this.driver).inTransaction;
  }
}

/** Lets go of the write lock, which a closed connection would keep till its statements are collected. */
function rollBack(connection: Connection): void {
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } catch {
    // It is thrown away in any case.
  }
}

export interface EmbeddedConnection {
  /** Runs a task of the queue. A connection that a task leaves within a transaction is thrown away, and another is opened before the next. */
  guard<T>(task: () => Promise<T>): Promise<T>;
}

/** Watches the one connection of the embedded database; `onRenewed` hears the error after which it was thrown away. */
export function watchEmbedded(source: DataSource, onRenewed: (error: unknown) => void): EmbeddedConnection {
  const driver = source.driver as unknown as BetterSqlite3Driver & { queryRunner?: BetterSqlite3QueryRunner };
  const isFile = source.options.database !== ':memory:';
  let runner = use(new EmbeddedRunner(driver));
  let isOpen = true;

  function use(next: EmbeddedRunner): EmbeddedRunner {
    driver.queryRunner = next;
    return next;
  }

  /** What lives in memory would be gone with its connection: there the transaction alone is thrown away. */
  async function renew(): Promise<void> {
    if (isOpen) rollBack(connectionOf(driver));
    if (isFile) {
      if (isOpen) await driver.disconnect();
      isOpen = false;
      await driver.connect();
      isOpen = true;
    }
    runner = use(new EmbeddedRunner(driver));
  }

  return {
    async guard(task) {
      if (!isOpen) await renew();
      try {
        return await task();
      } catch (error) {
        if (!runner.isClean) {
          onRenewed(error);
          // Where it cannot be opened again, the next task tries once more, and says why it cannot.
          await renew().catch(() => undefined);
        }
        throw error;
      }
    },
  };
}
