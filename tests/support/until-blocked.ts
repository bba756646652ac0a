import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '../../server/src/platform/database';

const BLOCKED = `SELECT COUNT(*) AS waiting FROM information_schema.INNODB_TRX trx
  JOIN information_schema.PROCESSLIST process ON process.ID = trx.trx_mysql_thread_id
  WHERE trx.trx_state = 'LOCK WAIT' AND process.DB = DATABASE()`;

/** The server looks at its transactions anew only if nobody has asked for 100 ms. */
const UNREAD_MS = 150;

/**
 * Waits until another transaction stands still before a row that this one has locked, or until `work` is done without.
 * The embedded database runs one transaction at a time, so there all others wait already.
 */
export async function untilBlocked(tx: Tx, work: Promise<unknown>): Promise<void> {
  if (tx.dataSource.options.type === 'better-sqlite3') return;
  let isDone = false;
  const finish = () => void (isDone = true);
  work.then(finish, finish);
  while (!isDone) {
    const [row] = await tx.query<{ waiting: string | number }[]>(BLOCKED);
    if (Number(row!.waiting) > 0) return;
    await sleep(UNREAD_MS);
  }
}
