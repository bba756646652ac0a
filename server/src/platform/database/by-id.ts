import {
  In,
  MoreThan,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsSelect,
  type FindOptionsWhere,
} from 'typeorm';
import type { Reader } from './reader';

/** Rows of a loaded batch by their id. */
export class ById<Row> extends Map<string, Row> {
  /** The row with this id; an Error where the batch lacks it, as only a bug can bring that about. */
  need(id: string): Row {
    const row = this.get(id);
    if (row === undefined) throw new Error(`no row ${id} in this batch`);
    return row;
  }
}

/** Keeps the rows of a batch by their id. */
export const byId = <Row extends { id: string }>(rows: readonly Row[]): ById<Row> =>
  new ById(rows.map((row) => [row.id, row]));

/** Loads the rows with these ids, with one question for all of them. */
export async function findByIds<Row extends { id: string }>(
  db: Reader,
  entity: EntityTarget<Row>,
  ids: readonly string[],
  select?: FindOptionsSelect<Row>,
): Promise<ById<Row>> {
  const where = { id: In([...new Set(ids)]) } as FindOptionsWhere<Row>;
  return byId(await db.find(entity, select ? { select, where } : { where }));
}

/** At most `take` ids of rows after `after`, in their order: for walking a table in portions. */
export async function findIdsAfter<Row extends { id: string }>(
  db: Reader,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  after: string,
  take: number,
): Promise<string[]> {
  const found = await db.find(entity, {
    select: { id: true } as FindOptionsSelect<Row>,
    where: { ...where, id: MoreThan(after) },
    order: { id: 'ASC' } as FindOptionsOrder<Row>,
    take,
  });
  return found.map(({ id }) => id);
}
