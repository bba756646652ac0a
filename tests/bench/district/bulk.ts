import type { Connection, RowDataPacket } from 'mysql2/promise';
import { encodeTime } from 'ulid';

/** Local number of a row of its community, and the number of the community, as SQL of the row's number `s.seq`. */
export interface Rows {
  /** SQL of the value of each column. */
  [column: string]: string;
}

interface FillOptions {
  /** Spread over the two years in the order of their numbers, one by one or two at a time, with `m.at` and `m.front`. */
  over?: 'rows' | 'pairs';
  joins?: string;
}

const HOURS = 2 * 365 * 24;
const hour = 3_600_000;

/** Where no time of a row is known: two years ago. */
const longAgo = (now: Date): string => encodeTime(now.getTime() - HOURS * hour, 10);

/**
 * Fills tables inside the database, from its sequences: the nth row of a table belongs to community n MOD `communities`, where it is
 * number n DIV `communities`. So a community is the same, row by row, alone and among 127.
 */
export class Bulk {
  readonly community: string;
  readonly local: string;
  readonly #old: string;
  readonly seconds: string[] = [];

  constructor(
    readonly connection: Connection,
    readonly communities: number,
    readonly now: Date,
  ) {
    this.community = `MOD(s.seq, ${communities})`;
    this.local = `(s.seq DIV ${communities})`;
    this.#old = longAgo(now);
  }

  /** The id of a row, by two letters of its table and its number. */
  idOf = (letters: string, n: number): string => `${this.#old}${letters}${String(n).padStart(14, '0')}`;
  /** The same as SQL. */
  id = (letters: string, n: string): string => `CONCAT('${this.#old}${letters}', LPAD(${n}, 14, '0'))`;
  /** The id of the row with this local number in the same community. */
  nth = (letters: string, local: string): string =>
    this.id(letters, `(${local}) * ${this.communities} + ${this.community}`);
  /** The id of a row made at the time of the row (`over`). */
  timed = (letters: string, n = 's.seq'): string => `CONCAT(m.front, '${letters}', LPAD(${n}, 14, '0'))`;

  /** Every hour of the two years, with how the ids made in it begin. */
  async prepare(): Promise<void> {
    await this.connection.query("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION')");
    await this.connection.query('SET SESSION max_heap_table_size = 268435456');
    await this.connection.query(
      'CREATE TABLE bench_moment (n INT PRIMARY KEY, front CHAR(10), at DATETIME(3)) ENGINE = MEMORY',
    );
    const from = this.now.getTime() - HOURS * hour;
    const rows = Array.from({ length: HOURS }, (_, n) => [
      n,
      encodeTime(from + n * hour, 10),
      new Date(from + n * hour),
    ]);
    await this.connection.query('INSERT INTO bench_moment VALUES ?', [rows]);
  }

  /** So many rows in each community. */
  fill = (table: string, perCommunity: number, rows: Rows, options: FillOptions = {}): Promise<void> =>
    this.fillAll(table, perCommunity * this.communities, rows, options);

  fillAll = async (table: string, count: number, rows: Rows, { over, joins = '' }: FillOptions = {}): Promise<void> => {
    const from = performance.now();
    const place = over === 'pairs' ? `(s.seq DIV 2) * ${HOURS} DIV ${count / 2}` : `s.seq * ${HOURS} DIV ${count}`;
    const moments = over ? `STRAIGHT_JOIN bench_moment m ON m.n = ${place}` : '';
    const definition = await this.#definitionOf(table);
    // A row with long texts is written faster one by one, all others sorted and at once.
    const checks = definition.includes(' text ') ? 1 : 0;
    await this.connection.query('SET SESSION unique_checks = ?, foreign_key_checks = ?', [checks, checks]);
    const keys = count > 100_000 && (await this.#isEmpty(table)) ? keysOf(definition) : [];
    await this.#alter(
      table,
      keys.map(({ name }) => `DROP KEY ${quoted(name)}`),
    );
    await this.connection.query(
      `INSERT INTO ${quoted(table)} (${Object.keys(rows).map(quoted).join(', ')})
       SELECT ${Object.values(rows).join(', ')} FROM seq_0_to_${count - 1} s ${moments} ${joins}`,
    );
    // Sorted once, an index is built in a third of the time.
    await this.#alter(
      table,
      keys.map(({ definition }) => `ADD ${definition}`),
    );
    this.seconds.push(`${table} ${((performance.now() - from) / 1_000).toFixed(1)}`);
  };

  async #alter(table: string, changes: string[]): Promise<void> {
    if (changes.length > 0) await this.connection.query(`ALTER TABLE ${quoted(table)} ${changes.join(', ')}`);
  }

  async #definitionOf(table: string): Promise<string> {
    const [rows] = await this.connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${quoted(table)}`);
    return String(rows[0]!['Create Table']);
  }

  async #isEmpty(table: string): Promise<boolean> {
    const [held] = await this.connection.query<RowDataPacket[]>(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    return held.length === 0;
  }
}

/** The indexes of a table, but for its primary key. */
const keysOf = (definition: string): { name: string; definition: string }[] =>
  definition.split('\n').flatMap((line) => {
    const [, key, name] = /^\s*((?:UNIQUE )?KEY `([^`]+)` .*?),?$/.exec(line) ?? [];
    return key && name ? [{ name, definition: key }] : [];
  });

/** A moment as SQL. */
export const moment = (at: Date): string => `'${at.toISOString().replace('T', ' ').replace('Z', '')}'`;
const quoted = (name: string): string => `\`${name}\``;
