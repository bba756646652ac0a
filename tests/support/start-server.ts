import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerProcess {
  url: string;
  pid: number;
  /** As when the machine loses its power. */
  kill(): Promise<void>;
  /** As when a new version is put in place. */
  stop(): Promise<void>;
}

/** A server as a process of its own, from its source or a bundle, ready to answer (`/readyz`), however long it takes; fails when it ends before. It does not outlive whoever started it. The same port again gives the same address. */
export async function startServer(
  file: string,
  settings: Record<string, string>,
  port?: number,
  /** A file to write its log to. */
  log?: number,
): Promise<ServerProcess> {
  const listensOn = port ?? (await findFreePort());
  const url = `http://127.0.0.1:${listensOn}`;
  const child = spawn(process.execPath, [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', ...settings, PORT: String(listensOn) },
    stdio: ['ignore', log ?? 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const killAtExit = () => child.kill('SIGKILL');
  process.on('exit', killAtExit);
  child.on('exit', () => process.off('exit', killAtExit));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${file} ended before it was ready at ${url}`);
    await sleep(100);
  }
  return { url, pid: child.pid!, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
