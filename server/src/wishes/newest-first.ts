import { idCursor, page, PAGE_SIZE, type Page } from '../platform/list';
import { LessThan, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../platform/database';
import { cardColumns, readCardRow, type CardRow, type RawCardRow } from './card-row';
import { Wish } from './wish.entity';

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
  return page(rows, idCursor);
}

/** The most asked question of all, so it skips building entities, which costs more than the query itself. */
async function walk(db: Tx, where: FindOptionsWhere<Wish>): Promise<CardRow[]> {
  const query = db
    .createQueryBuilder(Wish, 'wish')
    .select([])
    .where(where)
    .orderBy('wish.id', 'DESC')
    .limit(PAGE_SIZE + 1);
  for (const column of cardColumns) query.addSelect(`wish.${column}`, column);
  return (await query.getRawMany<RawCardRow>()).map(readCardRow);
}
