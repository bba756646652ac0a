import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, type ServerProcess } from '../support/start-server';

/** As a server of residents is started (server/scripts/package.mjs). */
const MEMORY = ['--max-old-space-size=512', '--max-semi-space-size=32'];

/** One of the servers that run.mjs made JavaScript of, as a process of its own without tsx, ready to answer. */
export async function startBundled(name: 'baseline' | 'bff', settings: Record<string, string>): Promise<ServerProcess> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...MEMORY, join(__dirname, `${name}.js`)], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'info', ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  for (let tries = 0; tries < 300; tries++) {
    const { ok } = await fetch(`${url}/readyz`).catch(() => ({ ok: false }));
    if (ok) return { url, pid: child.pid!, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not become ready at ${url}`);
}
