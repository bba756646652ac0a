import { Column, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';
import { open, seal } from '../crypto';

/** The portable column types: the only ones that mean the same on SQLite, MySQL and MariaDB. */

/** A ULID made by the server, as primary key. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: 26 });

/** The id of another row. */
export const Ref = (more: ColumnOptions = {}) => Column({ type: 'varchar', length: 26, ...more });

export const Varchar = (length: number, more: ColumnOptions = {}) => Column({ type: 'varchar', length, ...more });

export const Text = (more: ColumnOptions = {}) => Column({ type: 'text', ...more });

export const Int = (more: ColumnOptions = {}) => Column({ type: 'integer', ...more });

export const Bool = (more: ColumnOptions = {}) => Column({ type: 'boolean', ...more });

export const Json = (more: ColumnOptions = {}) => Column({ type: 'simple-json', ...more });

/** A moment in UTC, to the millisecond. */
export const Instant = (more: ColumnOptions = {}) => Column({ type: 'datetime', precision: 3, ...more });

const asNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** An integer below 2^53. */
export const BigInteger = (more: ColumnOptions = {}) => Column({ type: 'bigint', transformer: asNumber, ...more });

const sealed: ValueTransformer = {
  to: (value: string | null) => (value == null ? value : seal(value)),
  from: (value: string | null) => (value == null ? value : open(value)),
};

/** Private text, encrypted at rest; cannot be searched (keep a `digest` beside it for that). */
export const Sealed = (more: ColumnOptions = {}) => Column({ type: 'text', transformer: sealed, ...more });

const sealedJson: ValueTransformer = {
  to: (value: unknown) => (value == null ? null : seal(JSON.stringify(value))),
  from: (value: string | null) => (value == null ? null : (JSON.parse(open(value)) as unknown)),
};

/** Is this the column of something sealed? */
export const isSealed = ({ transformer }: ColumnOptions): boolean =>
  transformer === sealed || transformer === sealedJson;

/** Private facts, encrypted at rest as a whole. */
export const SealedJson = (more: ColumnOptions = {}) => Column({ type: 'text', transformer: sealedJson, ...more });
