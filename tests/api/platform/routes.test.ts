import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { z } from 'zod';
import type { Database } from '../../../server/src/platform/database';
import { createRoutes } from '../../../server/src/platform/http';
import type { RateLimits } from '../../../server/src/platform/rate-limits';
import { endpoint } from '../../../shared/src/endpoint';

const schema = { in: z.object({ id: z.string().optional() }), out: z.object({ asked: z.string() }) };
const paths = ['/api/rooms/:id', '/api/rooms/mine', '/api/rooms/:id/keys', '/api/rooms/mine/keys'] as const;

/** Serves the paths in this order; each answers with its own name and the id it was given. */
async function serve(order: readonly (typeof paths)[number][]) {
  const database = { read: (work) => work({} as never) } as Database;
  const routes = createRoutes({
    database,
    rateLimits: {} as RateLimits,
    confirmExport: async () => undefined,
    onNews: () => undefined,
  });
  for (const path of order)
    routes.anyone.read(endpoint<typeof schema>(`GET ${path}`), schema, async (_db, _actor, { id = '' }) => ({
      asked: `${path} ${id}`.trim(),
    }));
  const server = new Koa()
    .use((ctx, next) => {
      ctx.state = { requestId: '1', actor: null };
      return next();
    })
    .use(routes.middleware)
    .listen(0);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ask: async (path: string) => (await (await fetch(base + path)).json()) as unknown,
    close: () => server.close(),
  };
}

it.each([
  ['first', paths],
  ['last', [...paths].reverse()],
] as const)('a fixed path is never taken for an id, though the one with the id is added %s', async (_name, order) => {
  const { ask, close } = await serve(order);
  expect(await ask('/api/rooms/mine')).toEqual({ asked: '/api/rooms/mine' });
  expect(await ask('/api/rooms/7')).toEqual({ asked: '/api/rooms/:id 7' });
  expect(await ask('/api/rooms/mine/keys')).toEqual({ asked: '/api/rooms/mine/keys' });
  expect(await ask('/api/rooms/7/keys')).toEqual({ asked: '/api/rooms/:id/keys 7' });
  close();
});
