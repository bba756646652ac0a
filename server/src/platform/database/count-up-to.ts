import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Tx } from './open-database';

/** Counts rows up to `most` and reads no further: for the figure beside a queue, whatever its length. */
export async function countUpTo<Row extends ObjectLiteral>(
  db: Tx,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row> | FindOptionsWhere<Row>[],
  most: number,
): Promise<number> {
  const { primaryColumns } = db.dataSource.getMetadata(entity);
  const select = Object.fromEntries(primaryColumns.map(({ propertyName }) => [propertyName, true]));
  return (await db.find(entity, { select: select as never, where, take: most })).length;
}
