import type Router from '@koa/router';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Parts } from './parts';
import { seconds } from '../platform/clock';
import { isSame } from '../platform/crypto';
import type { Database } from '../platform/database';
import { proveWrite } from '../platform/idempotency';

/** Who asks often wants to know soon; a database that hangs is none. */
const PATIENCE = seconds(5);

/** Its tables are of this version, and what is written to it stays. */
async function isUsable(database: Database): Promise<boolean> {
  if (await database.pendingMigrations()) return false;
  await proveWrite(database);
  return true;
}

/** False also where the answer is an error, or takes longer. */
export async function isTrueWithin(milliseconds: number, ask: () => Promise<boolean>): Promise<boolean> {
  const over = new AbortController();
  const silence = sleep(milliseconds, false, { signal: over.signal }).catch(() => false);
  const answer = await Promise.race([ask().catch(() => false), silence]);
  over.abort();
  return answer;
}

/** What those who run the server ask: is it alive, is it ready, how is it doing. */
export function addOperationRoutes(router: Router, { database, env, metrics }: Parts): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });

  router.get('/readyz', async (ctx) => {
    const isReady = await isTrueWithin(PATIENCE, () => isUsable(database));
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
