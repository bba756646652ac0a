import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Reader } from './reader';

/** Counts rows up to `most` and reads no further: for the figure beside a queue, whatever its length. */
export async function countUpTo<Row extends ObjectLiteral>(
  db: Reader,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[],
  most: number,
): Promise<number> {
  const query = db.createQueryBuilder(entity, 'counted').select('1', 'one').where(where).limit(most);
  return (await query.getRawMany()).length;
}
