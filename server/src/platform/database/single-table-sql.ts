import { FindOperator, type EntityMetadata, type FindManyOptions, type ObjectLiteral } from 'typeorm';

/**
 * The SQL of statements about one table, written straight from what TypeORM knows of an entity. Names are quoted and converters
 * are chosen once per entity. Each function answers null where it does not know the shape asked for: TypeORM then does it.
 */

export interface Statement {
  sql: string;
  values: unknown[];
}

interface Column {
  property: string;
  /** Quoted. */
  name: string;
  databaseName: string;
  toDatabase: (value: unknown) => unknown;
  /** Null: the driver gives it as the entity has it. */
  fromDatabase: ((value: unknown) => unknown) | null;
  /** Text of JSON and sealed text are never compared. */
  isComparable: boolean;
}

interface TableShape {
  name: string;
  columns: Column[];
  byProperty: ReadonlyMap<string, Column>;
  selectAll: string;
  /** Nothing is made by the database, so nothing has to be read back after a write. */
  isWritable: boolean;
  make: () => ObjectLiteral;
  isMySql: boolean;
}

/** Numbers and text come and go as they are; everything else goes through the driver's own conversion. */
const PLAIN_TYPES: unknown[] = ['varchar', 'text', 'integer'];

function columnOf(metadata: EntityMetadata, column: EntityMetadata['columns'][number]): Column {
  const { driver } = metadata.dataSource;
  const { propertyName, databaseName, transformer, type } = column;
  const isPlain = PLAIN_TYPES.includes(type) && !transformer;
  return {
    property: propertyName,
    name: driver.escape(databaseName),
    databaseName,
    toDatabase: isPlain ? (value) => value : (value) => driver.preparePersistentValue(value, column),
    fromDatabase: isPlain ? null : (value) => driver.prepareHydratedValue(value, column),
    isComparable: !transformer && type !== 'simple-json',
  };
}

function readShape(metadata: EntityMetadata): TableShape {
  const { columns, target, dataSource } = metadata;
  const own = columns.map((column) => columnOf(metadata, column));
  const Row = target as new () => ObjectLiteral;
  return {
    name: dataSource.driver.escape(metadata.tableName),
    columns: own,
    byProperty: new Map(own.map((column) => [column.property, column])),
    selectAll: own.map(({ name }) => name).join(', '),
    isWritable: columns.every((column) => !column.isGenerated && column.default === undefined),
    make: () => new Row(),
    isMySql: dataSource.options.type !== 'better-sqlite3',
  };
}

const shapes = new WeakMap<EntityMetadata, TableShape>();

function shapeOf(metadata: EntityMetadata): TableShape {
  let shape = shapes.get(metadata);
  if (!shape) shapes.set(metadata, (shape = readShape(metadata)));
  return shape;
}

const OPERATORS: Partial<Record<string, string>> = {
  ...{ equal: '=', lessThan: '<', lessThanOrEqual: '<=' },
  ...{ moreThan: '>', moreThanOrEqual: '>=' },
};

/** One condition on one column; adds its values. */
function conditionOn({ name, toDatabase, isComparable }: Column, wanted: unknown, values: unknown[]): string | null {
  const compare = (operator: string, value: unknown): string | null => {
    if (value === null || value === undefined || !isComparable) return null;
    values.push(toDatabase(value));
    return `${name} ${operator} ?`;
  };
  if (!(wanted instanceof FindOperator)) return typeof wanted === 'function' ? null : compare('=', wanted);
  if (wanted.type === 'isNull') return `${name} IS NULL`;
  if (wanted.type === 'not') {
    if (!wanted.child) return compare('<>', wanted.value);
    const inner = conditionOn({ name, toDatabase, isComparable } as Column, wanted.child, values);
    return inner && `NOT (${inner})`;
  }
  if (wanted.type === 'in') {
    const list = wanted.value as unknown[];
    if (list.length === 0) return '0 = 1';
    if (!isComparable || !Array.isArray(list)) return null;
    for (const value of list) values.push(toDatabase(value));
    return `${name} IN (${'?, '.repeat(list.length - 1)}?)`;
  }
  const operator = OPERATORS[wanted.type];
  return operator && !wanted.child ? compare(operator, wanted.value) : null;
}

/** All conditions of one object, joined by AND. */
function allOf({ byProperty }: TableShape, where: ObjectLiteral, values: unknown[]): string | null {
  let sql = '';
  for (const property in where) {
    const column = byProperty.get(property);
    const condition = column ? conditionOn(column, where[property], values) : null;
    if (condition === null) return null;
    sql += sql ? ` AND ${condition}` : condition;
  }
  return sql;
}

const isPlainObject = (value: unknown): value is ObjectLiteral =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** ` WHERE …`, or nothing without any condition. Several objects are joined by OR. */
function whereOf(shape: TableShape, where: unknown, values: unknown[]): string | null {
  if (Array.isArray(where)) {
    const parts = where.map((one) => (isPlainObject(one) ? allOf(shape, one, values) : null));
    return parts.length === 0 || parts.some((part) => !part) ? null : ` WHERE (${parts.join(') OR (')})`;
  }
  if (!isPlainObject(where)) return null;
  const sql = allOf(shape, where, values);
  return sql === null ? null : sql && ` WHERE ${sql}`;
}

/** The columns of `{ id: true, title: true }`. */
function selectedOf({ byProperty, columns }: TableShape, select: unknown): Column[] | null {
  if (select === undefined) return columns;
  if (!isPlainObject(select)) return null;
  const selected = Object.entries(select).map(([property, isWanted]) =>
    isWanted === true ? byProperty.get(property) : undefined,
  );
  return selected.length === 0 || selected.includes(undefined) ? null : (selected as Column[]);
}

function orderOf({ byProperty }: TableShape, order: unknown): string | null {
  if (order === undefined) return '';
  if (!isPlainObject(order)) return null;
  const parts = Object.entries(order).map(([property, direction]) => {
    const column = byProperty.get(property);
    return column && (direction === 'ASC' || direction === 'DESC') ? `${column.name} ${direction}` : null;
  });
  if (parts.includes(null)) return null;
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
}

export interface Selection<Row> extends Statement {
  /** Makes entities of what the driver gave. */
  read(rows: readonly ObjectLiteral[]): Row[];
}

const LOCKS: Partial<Record<string, string>> = {
  pessimistic_read: ' LOCK IN SHARE MODE',
  pessimistic_write: ' FOR UPDATE',
};

const KNOWN_OPTIONS = new Set(['where', 'select', 'order', 'take', 'lock']);

export function selectRows<Row extends ObjectLiteral>(
  metadata: EntityMetadata,
  options: FindManyOptions<Row>,
  walkAlong: readonly string[] = [],
): Selection<Row> | null {
  for (const option in options) if (!KNOWN_OPTIONS.has(option)) return null;
  const { where = {}, select, order, take, lock } = options;
  const shape = shapeOf(metadata);
  const columns = selectedOf(shape, select);
  const values: unknown[] = [];
  const condition = whereOf(shape, where, values);
  const sorting = orderOf(shape, order);
  const locking = !lock ? '' : shape.isMySql && !('onLocked' in lock) ? LOCKS[lock.mode] : undefined;
  if (!columns || condition === null || sorting === null || locking === undefined) return null;
  const names = columns === shape.columns ? shape.selectAll : columns.map(({ name }) => name).join(', ');
  const limit = take === undefined ? '' : ` LIMIT ${Number(take)}`;
  const hint = shape.isMySql && walkAlong.length > 0 ? ` USE INDEX (${walkAlong.join(', ')})` : '';
  const sql = `SELECT ${names} FROM ${shape.name}${hint}${condition}${sorting}${limit}${locking}`;
  return { sql, values, read: (rows) => rows.map((row) => entityOf(shape, columns, row) as Row) };
}

function entityOf(shape: TableShape, columns: readonly Column[], row: ObjectLiteral): ObjectLiteral {
  const entity = shape.make();
  for (const { property, databaseName, fromDatabase } of columns)
    entity[property] = fromDatabase ? fromDatabase(row[databaseName]) : row[databaseName];
  return entity;
}

/** A row of its own for each row that fits, and no more than `most`. */
export function selectFitting(metadata: EntityMetadata, where: unknown, most: number): Statement | null {
  const shape = shapeOf(metadata);
  const values: unknown[] = [];
  const condition = whereOf(shape, where, values);
  return condition === null ? null : { sql: `SELECT 1 FROM ${shape.name}${condition} LIMIT ${Number(most)}`, values };
}

/** So many rows at once; a longer list is TypeORM's. */
const MOST_ROWS = 50;

export function insertRows(metadata: EntityMetadata, rows: readonly ObjectLiteral[]): Statement | null {
  const shape = shapeOf(metadata);
  const [first] = rows;
  if (!first || rows.length > MOST_ROWS || !shape.isWritable) return null;
  const columns = shape.columns.filter(({ property }) => first[property] !== undefined);
  const values: unknown[] = [];
  for (const row of rows) {
    let count = 0;
    for (const property in row) {
      if (row[property] === undefined) continue;
      if (!shape.byProperty.has(property) || typeof row[property] === 'function') return null;
      count++;
    }
    if (count !== columns.length) return null;
    for (const { property, toDatabase } of columns) values.push(toDatabase(row[property]));
  }
  const marks = `(${'?, '.repeat(columns.length - 1)}?)`;
  const names = columns.map(({ name }) => name).join(', ');
  return { sql: `INSERT INTO ${shape.name} (${names}) VALUES ${rows.map(() => marks).join(', ')}`, values };
}

export function updateRows(metadata: EntityMetadata, where: unknown, set: ObjectLiteral): Statement | null {
  const shape = shapeOf(metadata);
  const values: unknown[] = [];
  let changes = '';
  for (const property in set) {
    const value = set[property] as unknown;
    if (value === undefined) continue;
    const column = shape.byProperty.get(property);
    if (!column) return null;
    // A function gives SQL, as with TypeORM.
    const isSql = typeof value === 'function';
    if (!isSql) values.push(column.toDatabase(value));
    changes += `${changes && ', '}${column.name} = ${isSql ? String(value()) : '?'}`;
  }
  const condition = whereOf(shape, where, values);
  return changes && condition && shape.isWritable
    ? { sql: `UPDATE ${shape.name} SET ${changes}${condition}`, values }
    : null;
}

export function deleteRows(metadata: EntityMetadata, where: unknown): Statement | null {
  const shape = shapeOf(metadata);
  const values: unknown[] = [];
  const condition = whereOf(shape, where, values);
  return condition ? { sql: `DELETE FROM ${shape.name}${condition}`, values } : null;
}
