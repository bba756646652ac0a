import Koa from 'koa';
import { createPool } from 'mysql2/promise';
import { findCircle } from './baseline-directory';
import { castBallot } from './baseline-cast';
import { listDeskCases, listPublicCases } from './baseline-cases';
import { claimWish } from './baseline-claim';
import { listTasks } from './baseline-tasks';
import { listOpenWishes } from './baseline-list';

/** The yardstick: plain koa and mysql2, no router, no schema, no layers. DATABASE_URL and PORT say where. */
const pool = createPool({
  uri: process.env['DATABASE_URL']!,
  timezone: 'Z',
  charset: 'utf8mb4_bin',
  connectionLimit: 20,
});
pool.on('connection', (connection) => void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));

new Koa()
  .use(async (ctx) => {
    if (ctx.path === '/readyz') {
      ctx.body = { status: 'ok' };
    } else if (ctx.path === '/api/directory/services') {
      ctx.body = await findCircle(pool, String(ctx.query['courtyardId']));
    } else if (ctx.path === '/api/cases') {
      ctx.body = await listPublicCases(pool, String(ctx.query['communityId']));
    } else if (ctx.path === '/api/cases/at-desk') {
      ctx.body = await listDeskCases(pool, ctx.get('Authorization').slice('Bearer '.length));
    } else if (ctx.path === '/api/tasks') {
      ctx.body = await listTasks(pool, ctx.get('Authorization').slice('Bearer '.length));
    } else if (ctx.method === 'GET') {
      ctx.body = await listOpenWishes(pool, String(ctx.query['communityId']));
    } else if (ctx.path.endsWith('/ballots')) {
      const { entryId } = JSON.parse((await ctx.req.toArray()).join('')) as { entryId: string };
      ctx.body = await castBallot(
        pool,
        ctx.get('Authorization').slice('Bearer '.length),
        ctx.get('Idempotency-Key'),
        ctx.path.split('/')[4]!,
        entryId,
      );
    } else {
      const id = ctx.path.split('/')[3]!;
      ctx.body = await claimWish(
        pool,
        ctx.get('Authorization').slice('Bearer '.length),
        ctx.get('Idempotency-Key'),
        id,
      );
    }
  })
  .listen(Number(process.env['PORT']), '127.0.0.1');
