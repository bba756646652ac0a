import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createApp } from './app';
import { createBackground } from './background';
import { readEnv } from './env';
import { createHandlers } from './handlers';
import { closeParts, openParts, refuseBadTemplates } from './open-parts';

/** Listens until told to stop; then answers what is under way, and only then lets go of the database. */
async function main(): Promise<void> {
  const env = readEnv();
  const parts = await openParts(env);
  const { log } = parts;
  await refuseBadTemplates(parts);

  const background = createBackground(parts, createHandlers(parts));
  const { koa } = createApp(parts, background.nudge);
  const answer = koa.callback();
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(env.PORT, env.HOST), 'listening');
  log.info({ host: env.HOST, port: env.PORT }, 'listening');
  background.start();
  // `npm start` waits for this word: another server on the same port could answer in our place.
  process.send?.('listening');

  let isStopping = false;
  const stop = () => {
    // A terminal's Ctrl+C reaches every process, and whoever started this one sends a word of its own.
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    server.close(() => void background.stop().then(() => closeParts(parts)));
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
