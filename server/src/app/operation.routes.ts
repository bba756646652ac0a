import type Router from '@koa/router';
import type { Parts } from './parts';
import { isSame } from '../platform/crypto';

/** What those who run the server ask: is it alive, is it ready, how is it doing. */
export function addOperationRoutes(router: Router, { database, env, metrics }: Parts): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });

  router.get('/readyz', async (ctx) => {
    const isReady = await database.pendingMigrations().then(
      (pending) => !pending,
      () => false,
    );
    ctx.status = isReady ? 200 : 503;
    ctx.body = { status: isReady ? 'ok' : 'not ready' };
  });

  router.get('/metrics', async (ctx) => {
    const isAllowed = !env.METRICS_TOKEN || isSame(ctx.get('Authorization'), `Bearer ${env.METRICS_TOKEN}`);
    if (!isAllowed) return void (ctx.status = 401);
    ctx.type = metrics.registry.contentType;
    ctx.body = await metrics.registry.metrics();
  });
}
