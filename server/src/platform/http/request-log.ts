import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Log } from '../log';
import { stateOf } from './app-context';

/** Gives each request an id and writes one line about it: the route's pattern, never the address or what was said. */
export const requestLog =
  (log: Log): Middleware =>
  async (ctx, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    stateOf(ctx).requestId = requestId;
    ctx.set('X-Request-Id', requestId);
    await next();
    const { endpoint, actor } = stateOf(ctx);
    const milliseconds = Math.round(performance.now() - startedAt);
    log.info(
      { requestId, method: ctx.method, endpoint, status: ctx.status, milliseconds, personId: actor?.personId },
      'request',
    );
  };
