import 'reflect-metadata';
import { createServer } from 'node:http';
import { createApp } from './app';
import { createBackground } from './background';
import { readEnv } from './env';
import { createHandlers } from './handlers';
import { closeParts, openParts } from './open-parts';

/** Listens until told to stop; then answers what is under way, and only then lets go of the database. */
async function main(): Promise<void> {
  const env = readEnv();
  const parts = await openParts(env);
  const { log } = parts;
  if (await parts.database.pendingMigrations())
    throw new Error('refusing to start: migrations are pending, run `npm run migrate`');

  const background = createBackground(parts, createHandlers(parts));
  const { koa } = createApp(parts, background.nudge);
  const server = createServer(koa.callback());
  server.listen(env.PORT, env.HOST, () => log.info({ host: env.HOST, port: env.PORT }, 'listening'));
  background.start();

  const stop = () => {
    log.info('stopping');
    server.close(async () => {
      await background.stop();
      await closeParts(parts);
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
