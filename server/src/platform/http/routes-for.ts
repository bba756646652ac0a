import type { z } from 'zod';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { Reader, Tx } from '../database';
import type { AnswerStands } from '../idempotency';
import type { Limit } from '../rate-limits';
import type { ActSchema } from './guard';
import type { FileAnswer } from './send-file';

export type In<S extends ActSchema> = z.output<S['in']>;
type Out<S extends ActSchema> = z.input<S['out']>;
type Contract<S extends ActSchema> = Endpoint<z.input<S['in']>, z.output<S['out']>>;

interface LimitOptions {
  limits?: readonly Limit[];
}

interface ReadOptions extends LimitOptions {
  /**
   * It takes private data of others out of the product as a file: 上门名单. On a computer it is given once the person has
   * confirmed it on their phone; on a phone nothing changes.
   */
  privateExport?: string;
}

interface WriteOptions extends LimitOptions {
  /** Takes one file of a multipart form, as `file` of the input. Bytes at most. */
  fileUpTo?: number;
  /**
   * Fields that do not tell one request from another: a key that comes again gets its first answer, whatever they say then. So
   * nobody can ask the server whether a request said this or that. Who means something else comes with a new key.
   */
  secretFields?: readonly string[];
}

interface PreparedOptions extends WriteOptions {
  /** Whether the answer kept for a repeated request may still be given; always, unless told. One that may not is as if it had never been. */
  stands?: AnswerStands;
}

/** Where a request comes from, as it says itself. */
export interface Caller {
  address: string;
  userAgent: string;
}

/** The ways to add an endpoint, for one kind of caller. */
export interface RoutesFor<A> {
  read<S extends ActSchema>(
    endpoint: Contract<S>,
    schema: S,
    find: (db: Reader, actor: A, input: In<S>) => Promise<Out<S>>,
    options?: ReadOptions,
  ): void;
  /** A look at private data that is written down: it reads, and records who looked, in one transaction. */
  readRecorded<S extends ActSchema>(
    endpoint: Contract<S>,
    schema: S,
    look: (tx: Tx, actor: A, input: In<S>) => Promise<Out<S>>,
    options?: ReadOptions,
  ): void;
  /** A read that needs something from outside between two looks at the database: it opens the database itself, outside of any network call. */
  readWithIo<S extends ActSchema>(
    endpoint: Contract<S>,
    schema: S,
    find: (actor: A, input: In<S>) => Promise<Out<S>>,
    options?: ReadOptions,
  ): void;
  write<S extends ActSchema>(
    endpoint: Contract<S>,
    schema: S,
    act: (tx: Tx, actor: A, input: In<S>) => Promise<Out<S>>,
    options?: WriteOptions,
  ): void;
  /** A write that first needs something from outside, such as WeChat's word: asked before the transaction, and not again for a repeated request. */
  writeWithPrepare<S extends ActSchema, Prepared>(
    endpoint: Contract<S>,
    schema: S,
    prepare: (actor: A, input: In<S>, caller: Caller) => Promise<Prepared>,
    act: (tx: Tx, actor: A, input: In<S>, prepared: Prepared) => Promise<Out<S>>,
    options?: PreparedOptions,
  ): void;
  /** An answer that is not JSON: a picture, a sheet to print. It opens the database itself, outside of any network call. */
  download<S extends ActSchema>(
    endpoint: Contract<S>,
    schema: S,
    make: (actor: A, input: In<S>) => Promise<FileAnswer>,
    options?: ReadOptions,
  ): void;
}
