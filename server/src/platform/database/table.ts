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

/**
 * Creates a table; indexes are named after table and columns, as the entities name theirs with `indexName`. The embedded database
 * then takes no longer text and no larger number than a server does.
 */
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
  if (isSqlite(runner)) await limitValues(runner, name, columns);
}

/**
 * Adds a column that may be empty to a table that exists. In plain SQL: for the embedded database TypeORM would build the table anew,
 * and lose its triggers.
 */
export async function addColumn(runner: QueryRunner, table: string, name: string, shape: Shape): Promise<void> {
  const { type, length } = portable(runner, shape);
  await runner.query(`ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${type}${length ? `(${length})` : ''} NULL`);
  if (isSqlite(runner)) await limitValues(runner, table, { [name]: shape }, `${table}_${name}`);
}

/** Takes back what `addColumn` did. */
export async function dropAddedColumn(runner: QueryRunner, table: string, name: string): Promise<void> {
  if (isSqlite(runner))
    for (const on of ['insert', 'update']) await runner.query(`DROP TRIGGER IF EXISTS "limit_${table}_${name}_${on}"`);
  await runner.query(`ALTER TABLE \`${table}\` DROP COLUMN \`${name}\``);
}

const isSqlite = (runner: QueryRunner): boolean => runner.connection?.options.type === 'better-sqlite3';

/** Bytes of a TEXT on a server. */
const MOST_BYTES = 65_535;

/** True in SQL where a server would not take the value; SQLite, which takes anything, counts characters as a server does. */
function tooMuch(column: string, { type, length }: Shape): string | null {
  if (type === 'varchar') return `length(NEW."${column}") > ${length}`;
  if (type === 'text') return `octet_length(NEW."${column}") > ${MOST_BYTES}`;
  if (type === 'integer') return `NEW."${column}" NOT BETWEEN -2147483648 AND 2147483647`;
  return null;
}

/** Without this a text that is too long would be found only on a server, by residents. */
async function limitValues(
  runner: QueryRunner,
  table: string,
  columns: Record<string, Shape>,
  name = table,
): Promise<void> {
  const limits = Object.entries(columns).flatMap(([column, shape]) => {
    const condition = tooMuch(column, shape);
    return condition
      ? [{ column, refusal: `SELECT RAISE(ABORT, 'too much for ${table}.${column}') WHERE ${condition};` }]
      : [];
  });
  if (limits.length === 0) return;
  const body = `BEGIN ${limits.map(({ refusal }) => refusal).join(' ')} END`;
  const changed = limits.map(({ column }) => `"${column}"`).join(', ');
  await runner.query(`CREATE TRIGGER "limit_${name}_insert" BEFORE INSERT ON "${table}" ${body}`);
  await runner.query(`CREATE TRIGGER "limit_${name}_update" BEFORE UPDATE OF ${changed} ON "${table}" ${body}`);
}

/** `@Index(indexName('wish', ['status', 'id']), ['status', 'id'])` */
export const indexName = (table: string, columns: string[]): string => `ix_${table}_${columns.join('_')}`.slice(0, 64);

/** The names under which each database reports the portable types, so that the schema shows no difference. */
function portable(runner: QueryRunner, shape: Shape): Shape {
  if (isSqlite(runner)) return shape;
  if (shape.type === 'boolean') return { ...shape, type: 'tinyint' };
  if (shape.type === 'integer') return { ...shape, type: 'int' };
  return shape;
}
