import { LessThan, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../platform/database';
import { cardColumns, type CardRow } from './card-row';
import { Wish } from './wish.entity';

export const PAGE = 20;

export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/**
 * One page, newest first. Each filter walks its own index down from the cursor and stops after a page, so a list that
 * is the union of two filters (两种状态, posted by me or for me) still touches no more than two pages of rows.
 */
export async function newestFirst(db: Tx, filters: FindOptionsWhere<Wish>[], cursor?: string): Promise<Page<CardRow>> {
  const found = new Map<string, CardRow>();
  for (const filter of filters) {
    for (const row of await walk(db, cursor ? { ...filter, id: LessThan(cursor) } : filter)) found.set(row.id, row);
  }
  const rows = [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  const page = rows.slice(0, PAGE);
  return { rows: page, nextCursor: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const select = Object.fromEntries(cardColumns.map((column) => [column, true]));

const walk = (db: Tx, where: FindOptionsWhere<Wish>): Promise<CardRow[]> =>
  db.find(Wish, { select, where, order: { id: 'DESC' }, take: PAGE + 1 });
