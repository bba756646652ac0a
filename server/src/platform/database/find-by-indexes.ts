import type { EntityTarget, FindManyOptions, ObjectLiteral } from 'typeorm';
import type { Reader, Tx } from './reader';
import { runStatement } from './run-statement';
import { selectRows } from './single-table-sql';

/**
 * Finds rows along one of the named indexes (`indexName`), where a server asked for few of many would rather walk down all
 * rows of the district. The embedded database chooses for itself.
 */
export async function findByIndexes<Row extends ObjectLiteral>(
  db: Reader,
  entity: EntityTarget<Row>,
  indexes: readonly string[],
  options: Pick<FindManyOptions<Row>, 'select' | 'where' | 'order' | 'take'>,
): Promise<Row[]> {
  const manager = db as Tx;
  const selection = selectRows(manager.dataSource.getMetadata(entity), options, indexes);
  if (!selection) {
    const query = db.createQueryBuilder(entity, 'found').setFindOptions(options);
    return query.useIndex([...indexes]).getMany();
  }
  return selection.read((await runStatement(manager, selection.sql, selection.values)).rows);
}
