import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** Column shapes for migrations; each one matches the decorator of the same name in columns.ts. */
type Shape = Omit<TableColumnOptions, 'name'>;

const nullable = (shape: Shape): Shape => ({ ...shape, isNullable: true });

export const column = {
  id: { type: 'varchar', length: '26', isPrimary: true } as Shape,
  ref: { type: 'varchar', length: '26' } as Shape,
  varchar: (length: number): Shape => ({ type: 'varchar', length: String(length) }),
  /** A text as primary key. */
  key: (length: number): Shape => ({ type: 'varchar', length: String(length), isPrimary: true }),
  text: { type: 'text' } as Shape,
  int: { type: 'integer' } as Shape,
  bigint: { type: 'bigint' } as Shape,
  bool: { type: 'boolean' } as Shape,
  instant: { type: 'datetime', precision: 3 } as Shape,
  nullable,
};

interface IndexShape {
  on: string[];
  unique?: boolean;
}

/** Creates a table; indexes are named after table and columns, as the entities name theirs with `indexName`. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, Shape>,
  indexes: IndexShape[] = [],
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([columnName, shape]) => ({ name: columnName, ...portable(runner, shape) })),
      indices: indexes.map(
        ({ on, unique }) => new TableIndex({ name: indexName(name, on), columnNames: on, isUnique: unique ?? false }),
      ),
    }),
  );
}

/** `@Index(indexName('wish', ['status', 'id']), ['status', 'id'])` */
export const indexName = (table: string, columns: string[]): string => `ix_${table}_${columns.join('_')}`.slice(0, 64);

/** The names under which each database reports the portable types, so that the schema shows no difference. */
function portable(runner: QueryRunner, shape: Shape): Shape {
  const isSqlite = runner.connection?.options.type === 'better-sqlite3';
  if (isSqlite) return shape;
  if (shape.type === 'boolean') return { ...shape, type: 'tinyint' };
  if (shape.type === 'integer') return { ...shape, type: 'int' };
  return shape;
}
