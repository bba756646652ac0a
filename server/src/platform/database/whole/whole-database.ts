/** What stands in a column, alike on every database: moments as text in UTC, truth as 1 and 0. */
export type Cell = string | number | null;

export interface TableShape {
  name: string;
  columns: string[];
  /** The columns of its primary key, in their order. */
  key: string[];
}

/** A database as a whole, table by table and as stored: for copies of it. Acts go through `Database`. */
export interface WholeDatabase {
  /** What is read from here on is the state of this one moment, whatever is written meanwhile. */
  beginSnapshot(): Promise<void>;
  /** All tables that hold anything to keep, by name. */
  findTables(): Promise<TableShape[]>;
  /** The migrations that have run, in their order. */
  findMigrations(): Promise<string[]>;
  /** Every row, in the order of the primary key, a few at a time. */
  readRows(table: TableShape): AsyncIterable<Cell[]>;
  hasRows(table: TableShape): Promise<boolean>;
  /** Rows of cells in the order of `table.columns`; tells how many. */
  insertRows(table: TableShape, rows: AsyncIterable<Cell[]>): Promise<number>;
  dropTables(): Promise<void>;
  /** Takes the names of the migrations out, so that no server starts on half a database; the returned puts them back. */
  holdBackMigrations(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** `migrations` is written by the migrations themselves; counted attempts are worth nothing an hour later. */
export const isKept = (table: string): boolean => !['migrations', 'rate_limit'].includes(table);

export const quoted = (name: string): string => `\`${name}\``;
export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ');

export const selectAll = ({ name, columns, key }: TableShape): string =>
  `SELECT ${quotedList(columns)} FROM ${quoted(name)} ORDER BY ${quotedList(key)}`;

/** Rows that fit into one statement of a server: few enough, and short enough. */
export async function* portionsOf(rows: AsyncIterable<Cell[]>): AsyncGenerator<Cell[][]> {
  let portion: Cell[][] = [];
  let characters = 0;
  for await (const row of rows) {
    portion.push(row);
    for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8;
    if (portion.length < 500 && characters < 1_000_000) continue;
    yield portion;
    [portion, characters] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}
