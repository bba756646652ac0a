import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Reader, Tx } from './reader';
import { runStatement } from './run-statement';
import { selectFitting } from './single-table-sql';

/** Counts rows up to `most` and reads no further: for the figure beside a queue, whatever its length. */
export async function countUpTo<Row extends ObjectLiteral>(
  db: Reader,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[],
  most: number,
): Promise<number> {
  const manager = db as Tx;
  const statement = selectFitting(manager.dataSource.getMetadata(entity), where, most);
  if (statement) return (await runStatement(manager, statement.sql, statement.values)).rows.length;
  const query = db.createQueryBuilder(entity, 'counted').select('1', 'one').where(where).limit(most);
  return (await query.getRawMany()).length;
}
