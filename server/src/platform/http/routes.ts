import type Router from '@koa/router';
import type { Context, Next } from 'koa';
import type { z } from 'zod';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { Actor } from '../actor';
import { sha256 } from '../crypto';
import type { Database, Reader, Tx } from '../database';
import { answerOnce, findAnswer, requestIdentity, type AnswerStands, type RequestIdentity } from '../idempotency';
import { hasEnqueued } from '../outbox';
import type { Limit, RateLimits } from '../rate-limits';
import { ensure } from '../refusal';
import { stateOf } from './app-context';
import { checkAnswer, readInput, type ActSchema } from './guard';
import { createServiceRouters } from './service-routers';
import { sendFile, type FileAnswer } from './send-file';
import { receiveFile } from './receive-file';

type In<S extends ActSchema> = z.output<S['in']>;
type Out<S extends ActSchema> = z.input<S['out']>;
type Contract<S extends ActSchema> = Endpoint<z.input<S['in']>, z.output<S['out']>>;

interface ReadOptions {
  limits?: readonly Limit[];
}

interface WriteOptions extends ReadOptions {
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

type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

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

export interface DescribedRoute {
  endpoint: Endpoint<unknown, unknown>;
  schema: ActSchema;
  needsSession: boolean;
  isFile: boolean;
}

export interface Routes {
  /** For what is no endpoint of a service: pages of its own, measures, documents. */
  router: Router;
  /** Serves everything that was added. */
  middleware: Middleware;
  /** Everything that was added: the source of the OpenAPI document. */
  described: DescribedRoute[];
  /** Browsing needs no login: the actor may be null. */
  anyone: RoutesFor<Actor | null>;
  signedIn: RoutesFor<Actor>;
}

export interface RoutesParts {
  database: Database;
  rateLimits: RateLimits;
  /** Called after a write that enqueued something has committed, so that it is delivered soon. */
  onNews: () => void;
}

/** authenticate → guard → act → guard, for every endpoint of every service. */
export function createRoutes({ database, rateLimits, onNews }: RoutesParts): Routes {
  const services = createServiceRouters();
  const described: DescribedRoute[] = [];

  function routesFor<A extends Actor | null>(needsSession: boolean): RoutesFor<A> {
    const actorOf = (ctx: Context): A => {
      const { actor } = stateOf(ctx);
      ensure(actor || !needsSession, 'session.required');
      return actor as A;
    };
    const add = (endpoint: Endpoint<never, never>, schema: ActSchema, isFile: boolean, handlers: Middleware[]) => {
      const { method, path } = endpoint;
      described.push({ endpoint: endpoint as Endpoint<unknown, unknown>, schema, needsSession, isFile });
      services.routerFor(path).register(path, [method], [
        (ctx: Context, next: Next) => {
          stateOf(ctx).endpoint = path;
          return next();
        },
        ...handlers,
      ] as Parameters<Router['register']>[2]);
    };

    /** Who asks, and whether they have not asked too often, is known before a file is read into memory. */
    const admit =
      (limits: readonly Limit[]): Middleware =>
      async (ctx, next) => {
        const actor = actorOf(ctx);
        for (const limit of limits) await rateLimits.spend(limit, ctx.ip, actor?.personId);
        return next();
      };

    const routesOf: RoutesFor<A> = {
      read(endpoint, schema, find, options) {
        routesOf.readWithIo(endpoint, schema, (actor, input) => database.read((db) => find(db, actor, input)), options);
      },

      readRecorded(endpoint, schema, look, options) {
        const lookOnce = (actor: A, input: In<typeof schema>) => database.inTransaction((tx) => look(tx, actor, input));
        routesOf.readWithIo(endpoint, schema, lookOnce, options);
      },

      readWithIo(endpoint, schema, find, { limits = [] } = {}) {
        add(endpoint as Endpoint<never, never>, schema, false, [
          admit(limits),
          async (ctx) => {
            const input = readInput(ctx, schema.in) as In<typeof schema>;
            ctx.body = checkAnswer(schema.out, await find(actorOf(ctx), input));
          },
        ]);
      },

      download(endpoint, schema, make, { limits = [] } = {}) {
        add(endpoint as Endpoint<never, never>, schema, true, [
          admit(limits),
          async (ctx) => {
            sendFile(ctx, await make(actorOf(ctx), readInput(ctx, schema.in) as In<typeof schema>));
          },
        ]);
      },

      write(endpoint, schema, act, options) {
        routesOf.writeWithPrepare(endpoint, schema, prepareNothing, act, options);
      },

      writeWithPrepare(endpoint, schema, prepare, act, { limits = [], fileUpTo, stands, secretFields = [] } = {}) {
        const answer = async (ctx: Context) => {
          const actor = actorOf(ctx);
          const key = ctx.get('Idempotency-Key');
          ensure(/^[\w-]{8,80}$/.test(key), 'request.key_missing');
          const input = readInput(ctx, schema.in) as In<typeof schema>;
          const request = requestIdentity(
            actor?.personId,
            key,
            `${endpoint.method} ${endpoint.path}`,
            fingerprint(input, secretFields),
          );
          // With nothing to prepare the transaction's own unique key tells a repeated request, and saves the question.
          const known = Object.is(prepare, prepareNothing)
            ? undefined
            : await database.read((db) => findAnswer(db, request, stands));
          ctx.body = known ?? (await firstAnswer(actor, input, request, callerOf(ctx)));
        };
        const firstAnswer = async (actor: A, input: In<typeof schema>, request: RequestIdentity, caller: Caller) => {
          const prepared = await prepare(actor, input, caller);
          let hasNews = false;
          const actOnce = async (tx: Tx) => {
            const done = checkAnswer(schema.out, await act(tx, actor, input, prepared));
            hasNews = hasEnqueued(tx);
            return done;
          };
          const given = await answerOnce(database, request, actOnce, stands);
          if (hasNews) onNews();
          return given;
        };
        add(endpoint as Endpoint<never, never>, schema, false, [
          admit(limits),
          ...(fileUpTo ? [receiveFile(fileUpTo)] : []),
          answer,
        ]);
      },
    };
    return routesOf;
  }

  return {
    router: services.others,
    middleware: services.serve,
    described,
    anyone: routesFor<Actor | null>(false),
    signedIn: routesFor<Actor>(true),
  };
}

const callerOf = (ctx: Context): Caller => ({ address: ctx.ip, userAgent: ctx.get('User-Agent').slice(0, 500) });

const prepareNothing = async (): Promise<undefined> => undefined;

/** The same input has the same fingerprint; a file counts by its bytes. */
const fingerprint = (input: unknown, secretFields: readonly string[]): string =>
  sha256(
    JSON.stringify(
      Object.entries(input as object)
        .filter(([name]) => !secretFields.includes(name))
        .map(([name, value]) => [name, value instanceof Uint8Array ? sha256(value) : value]),
    ),
  );
