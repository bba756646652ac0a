import type { Database } from '../../server/src/platform/database';

export type Dump = Record<string, Record<string, unknown>[]>;

/** Every row of every table as it is stored: what somebody has who got hold of the whole database. */
export const dumpTables = (database: Database): Promise<Dump> =>
  database.inTransaction(async (tx) => {
    const dump: Dump = {};
    for (const { tableName } of tx.dataSource.entityMetadatas)
      dump[tableName] = await tx.query(`SELECT * FROM \`${tableName}\``);
    return dump;
  });

/** In which tables, or other places, any of these words stands. */
export const findWords = (dump: Record<string, unknown>, words: readonly string[]): string[] =>
  Object.keys(dump).filter((place) => {
    const text = JSON.stringify(dump[place]);
    return words.some((word) => text.includes(word));
  });
