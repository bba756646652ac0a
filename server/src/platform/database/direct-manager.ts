import {
  DataSource,
  DeleteResult,
  EntityManager,
  InsertResult,
  UpdateResult,
  type EntityTarget,
  type FindManyOptions,
  type FindOneOptions,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
  type QueryRunner,
} from 'typeorm';
import { runStatement } from './run-statement';
import { deleteRows, insertRows, selectFitting, selectRows, updateRows, type Statement } from './single-table-sql';

type Where<Row> = FindOptionsWhere<Row> | FindOptionsWhere<Row>[];

/**
 * TypeORM's manager, with a short way for what acts do most: to find, insert, update and delete rows of one table. It means the
 * same and gives the same; only that TypeORM's query builder takes several times as long to write such a statement as the driver takes to
 * send it. Whatever single-table-sql does not know goes the long way.
 */
class DirectManager extends EntityManager {
  override async find<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    options: FindManyOptions<Row> = {},
  ): Promise<Row[]> {
    const selection = selectRows(this.dataSource.getMetadata(entity), options);
    if (!selection) return super.find(entity, options);
    const { rows } = await runStatement(this, selection.sql, selection.values);
    return selection.read(rows);
  }

  override async findBy<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: Where<Row>): Promise<Row[]> {
    return this.find(entity, { where });
  }

  override async findOne<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    options: FindOneOptions<Row>,
  ): Promise<Row | null> {
    const selection = options.where && selectRows(this.dataSource.getMetadata(entity), { ...options, take: 1 });
    if (!selection) return super.findOne(entity, options);
    const { rows } = await runStatement(this, selection.sql, selection.values);
    return selection.read(rows)[0] ?? null;
  }

  override async findOneBy<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: Where<Row>,
  ): Promise<Row | null> {
    return this.findOne(entity, { where });
  }

  override async existsBy<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: Where<Row>): Promise<boolean> {
    const statement = selectFitting(this.dataSource.getMetadata(entity), where, 1);
    if (!statement) return super.existsBy(entity, where);
    return (await runStatement(this, statement.sql, statement.values)).rows.length > 0;
  }

  override async insert<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    rows: QueryDeepPartialEntity<Row> | QueryDeepPartialEntity<Row>[],
  ): Promise<InsertResult> {
    const statement = insertRows(this.dataSource.getMetadata(entity), Array.isArray(rows) ? rows : [rows]);
    if (!statement) return super.insert(entity, rows);
    await runStatement(this, statement.sql, statement.values);
    return new InsertResult();
  }

  override async update<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    set: QueryDeepPartialEntity<Row>,
  ): Promise<UpdateResult> {
    const statement = updateRows(this.dataSource.getMetadata(entity), where, set);
    return statement ? this.change(statement, new UpdateResult()) : super.update(entity, where, set);
  }

  override async delete<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
  ): Promise<DeleteResult> {
    const statement = deleteRows(this.dataSource.getMetadata(entity), where);
    return statement ? this.change(statement, new DeleteResult()) : super.delete(entity, where);
  }

  override increment<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    property: string,
    by: number | string,
  ): Promise<UpdateResult> {
    const set = { [property]: () => `${this.dataSource.driver.escape(property)} + ${Number(by)}` };
    return this.update(entity, where, set as QueryDeepPartialEntity<Row>);
  }

  override decrement<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    property: string,
    by: number | string,
  ): Promise<UpdateResult> {
    return this.increment(entity, where, property, -Number(by));
  }

  private async change<Result extends UpdateResult | DeleteResult>(
    { sql, values }: Statement,
    result: Result,
  ): Promise<Result> {
    const { affected } = await runStatement(this, sql, values);
    return Object.assign(result, { affected });
  }
}

/** A data source whose managers, in transactions and outside, are direct ones. */
export class DirectDataSource extends DataSource {
  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new DirectManager(this, queryRunner);
  }
}
