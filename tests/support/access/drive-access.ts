import type { Tx } from '../../../server/src/platform/database';
import type { TestServer } from '../test-server';
import { callApi } from '../api-client';
import { sampleInput, type JsonSchema } from './sample-input';
import { findSubject } from './subjects';

interface Operation {
  parameters?: { name: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

export interface Knock {
  method: string;
  path: string;
  input: Record<string, unknown>;
}

/** What a schema does not tell, by method and path. */
const untold: readonly [RegExp, Record<string, unknown>][] = [
  [/^POST .*imports$/, { file: new Uint8Array(Buffer.from('区,街道\n')) }],
  // Asks for a picture of one's own and for a paper, of which there is none: left as a question.
  [/^POST \/api\/hall\/(votes\/:voteId\/papers|papers\/:id\/check)$/, { blind: '' }],
  // Words or a recording: neither is asked for by itself.
  [/^POST \/api\/cases(\/:id\/reply)?$/, { text: '门口的灯不亮' }],
  [/^POST \/api\/pictures$/, { file: new Uint8Array(Buffer.from('no picture')) }],
  [/^POST \/api\/recordings$/, { file: new Uint8Array(Buffer.from('no recording')) }],
  [/^POST \/api\/identity\/handovers$/, { phone: '13912340002' }],
  [/^(POST|PUT) \/api\/directory\/guides-to-run/, { elsewhereUrl: null, elsewherePhone: null, openingHours: null }],
  [/^GET \/api\/directory\/services$/, { latitudeE6: 28_200_000, longitudeE6: 112_980_000 }],
];

/** Everything the server answers to, each with an input about things of this community. */
export async function findKnocks(
  server: TestServer,
  communityId: string,
  known: Record<string, unknown>,
): Promise<Knock[]> {
  const document = (await (await fetch(new URL('/api/openapi.json', server.url))).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const knocks: Knock[] = [];
  for (const [braced, operations] of Object.entries(document.paths)) {
    const path = braced.replace(/\{(\w+)\}/g, ':$1');
    const id = await server.parts.database.read((db) => findSubject(db, path, communityId));
    const here = { ...known, id: id ?? known['id'] };
    for (const [method, { parameters = [], requestBody }] of Object.entries(operations)) {
      const body = requestBody?.content['application/json']?.schema;
      const sample = (name: string, schema: JsonSchema) => sampleInput(here, name, schema);
      // The community is named where it may be left out, too: else an operator's question would be asked.
      const needed = parameters.filter(
        ({ required, name }) => name === 'communityId' || (required && name !== 'Idempotency-Key'),
      );
      const more = untold.find(([pattern]) => pattern.test(`${method.toUpperCase()} ${path}`))?.[1] ?? {};
      const input = {
        ...(body && (sample('', { ...body, type: 'object' }) as object)),
        ...Object.fromEntries(needed.map(({ name, schema }) => [name, sample(name, schema)])),
        ...more,
      };
      knocks.push({ method: method.toUpperCase(), path, input });
    }
  }
  return knocks.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

export interface Reply {
  status: number;
  /** Of a refusal. */
  code: string | undefined;
  fields: string[];
}

export async function knock(
  server: TestServer,
  { method, path, input }: Knock,
  as: string | undefined,
): Promise<Reply> {
  const { status, body } = await callApi(server.url, { method, path } as never, input as never, as ? { as } : {});
  const error = (body as { error?: { code: string; fields?: Record<string, string> } } | undefined)?.error;
  return { status, code: error?.code, fields: Object.keys(error?.fields ?? {}) };
}

/** Refused for who asks: not signed in, not allowed, or not to be seen. Anything else came past the policy. */
export const isLetIn = ({ status }: Reply): boolean => ![401, 403, 404].includes(status);

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back');
  }
}

/** While `work` runs nothing that is asked of this server changes anything, and nobody asks too often. */
export async function whileFrozen(
  { parts: { database, rateLimits } }: TestServer,
  work: () => Promise<void>,
): Promise<void> {
  const { inTransaction } = database;
  const { spend } = rateLimits;
  database.inTransaction = async <T>(act: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await inTransaction<T>(async (tx) => {
        throw new RolledBack(await act(tx));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result as T;
      throw error;
    }
  };
  rateLimits.spend = () => Promise.resolve();
  await work().finally(() => {
    database.inTransaction = inTransaction;
    rateLimits.spend = spend;
  });
}
