import type Router from '@koa/router';
import type { Context, Next } from 'koa';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { Actor } from '../actor';
import { sha256 } from '../crypto';
import type { Database, Tx } from '../database';
import { answerOnce, findAnswer, requestIdentity, type RequestIdentity } from '../idempotency';
import { hasEnqueued } from '../outbox';
import type { Limit, RateLimits } from '../rate-limits';
import { ensure } from '../refusal';
import { stateOf } from './app-context';
import { checkAnswer, readInput, type ActSchema } from './guard';
import { createServiceRouters } from './service-routers';
import type { Caller, In, RoutesFor } from './routes-for';
import { sendFile } from './send-file';
import { receiveFile } from './receive-file';

type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

export interface DescribedRoute {
  endpoint: Endpoint<unknown, unknown>;
  schema: ActSchema;
  needsSession: boolean;
  isFile: boolean;
  /** What private data of others it takes out of the product. */
  privateExport?: string | undefined;
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

/** A file with private data that somebody asks for. */
export interface PrivateExport {
  /** 上门名单 */
  what: string;
  /** The same for the same file. */
  hash: string;
}

/** Each asks for a word on the phone. */
const privateExports: Limit = { name: 'private-export', seconds: 3_600, perPerson: 120, perAddress: 1_200 };

export interface RoutesParts {
  database: Database;
  rateLimits: RateLimits;
  /** Refuses, on a computer, what the person has not confirmed on their phone. */
  confirmExport: (actor: Actor, asked: PrivateExport) => Promise<void>;
  /** Called after a write that enqueued something has committed, so that it is delivered soon. */
  onNews: () => void;
}

/** authenticate → guard → act → guard, for every endpoint of every service. */
export function createRoutes({ database, rateLimits, confirmExport, onNews }: RoutesParts): Routes {
  const services = createServiceRouters();
  const described: DescribedRoute[] = [];

  function routesFor<A extends Actor | null>(needsSession: boolean): RoutesFor<A> {
    const actorOf = (ctx: Context): A => {
      const { actor } = stateOf(ctx);
      ensure(actor || !needsSession, 'session.required');
      return actor as A;
    };
    const add = (
      endpoint: Endpoint<never, never>,
      schema: ActSchema,
      { isFile = false, privateExport }: Pick<Partial<DescribedRoute>, 'isFile' | 'privateExport'>,
      handlers: Middleware[],
    ) => {
      const { method, path } = endpoint;
      described.push({ endpoint: endpoint as Endpoint<unknown, unknown>, schema, needsSession, isFile, privateExport });
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

    const confirm = async (ctx: Context, { method, path }: Endpoint<never, never>, what: string, input: unknown) => {
      const { actor } = stateOf(ctx);
      if (!actor?.isPc) return;
      await rateLimits.spend(privateExports, ctx.ip, actor.personId);
      await confirmExport(actor, { what, hash: sha256(`${method} ${path}\n${JSON.stringify(input)}`) });
    };

    const routesOf: RoutesFor<A> = {
      read(endpoint, schema, find, options) {
        routesOf.readWithIo(endpoint, schema, (actor, input) => database.read((db) => find(db, actor, input)), options);
      },

      readRecorded(endpoint, schema, look, options) {
        const lookOnce = (actor: A, input: In<typeof schema>) => database.inTransaction((tx) => look(tx, actor, input));
        routesOf.readWithIo(endpoint, schema, lookOnce, options);
      },

      readWithIo(endpoint, schema, find, { limits = [], privateExport } = {}) {
        add(endpoint as Endpoint<never, never>, schema, { privateExport }, [
          admit(limits),
          async (ctx) => {
            const input = readInput(ctx, schema.in) as In<typeof schema>;
            if (privateExport) await confirm(ctx, endpoint as Endpoint<never, never>, privateExport, input);
            ctx.body = checkAnswer(schema.out, await find(actorOf(ctx), input));
          },
        ]);
      },

      download(endpoint, schema, make, { limits = [], privateExport } = {}) {
        add(endpoint as Endpoint<never, never>, schema, { isFile: true, privateExport }, [
          admit(limits),
          async (ctx) => {
            const input = readInput(ctx, schema.in) as In<typeof schema>;
            if (privateExport) await confirm(ctx, endpoint as Endpoint<never, never>, privateExport, input);
            sendFile(ctx, await make(actorOf(ctx), input));
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
        add(endpoint as Endpoint<never, never>, schema, {}, [
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
