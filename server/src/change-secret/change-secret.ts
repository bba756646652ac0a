import { recordAudit } from '../platform/audit';
import type { Database } from '../platform/database';
import { newId } from '../platform/new-id';
import { findSealedTables } from './find-sealed-tables';
import { resealTable, type Resealed } from './reseal-table';

interface Asked {
  database: Database;
  /** Hears of each batch, and is waited for. */
  onBatch?: (table: string, rows: number) => unknown;
}

/** Passes over all tables: the second finds what servers have written under the old secret meanwhile. */
const PASSES = 3;

/**
 * Seals everything that is sealed anew under the present secret, while servers that have both go on. Stopped at any moment it goes on
 * by being run again. Answers how many rows, and which cannot be opened. Throws where somebody still writes under the old secret.
 */
export async function changeSecret({ database, onBatch = () => undefined }: Asked): Promise<Resealed> {
  const tables = findSealedTables();
  const all: Resealed = { rows: 0, unreadable: [] };
  for (let pass = 1; ; pass++) {
    const found: Resealed = { rows: 0, unreadable: [] };
    for (const table of tables) {
      const { rows, unreadable } = await resealTable(database, table, (done) => onBatch(table.name, done));
      found.rows += rows;
      found.unreadable.push(...unreadable.map((key) => `${table.name} ${key}`));
    }
    all.rows += found.rows;
    all.unreadable = found.unreadable;
    if (found.rows === 0) break;
    if (pass === PASSES)
      throw new Error('还有服务在用原来的密钥写数据。请让每个服务都用新的YUANLI_SECRET重新启动，再运行一次。');
  }
  if (all.unreadable.length === 0)
    await database.inTransaction((tx) => recordAudit(tx, null, 'secret.changed', newId(), { rows: all.rows }));
  return all;
}
