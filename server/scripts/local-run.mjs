/** What `npm start` and `npm run dev` share: the settings of this machine, and processes that live and end together. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { demoMerchant } from './demo-merchant.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');

export const host = '127.0.0.1';
export const port = process.env.PORT ?? '8080';
export const standInPort = process.env.STAND_IN_PORT ?? '8091';
/** WeChat is played by the local stand-in, unless the settings name another. */
export const hasStandIn = !process.env.WECHAT_API_BASE;
export const addressOf = (itsPort) => `http://${host}:${itsPort}`;

/** What the processes are told. */
export const env = {
  ...process.env,
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? addressOf(port),
  WECHAT_API_BASE: process.env.WECHAT_API_BASE ?? addressOf(standInPort),
  STAND_IN_PORT: standInPort,
  STAND_IN_PUSH_URL: `${addressOf(port)}/wechat/push`,
  // A merchant of one's own is kept.
  ...(hasStandIn && !process.env.WECHAT_PAY_MCH_ID && demoMerchant(addressOf(standInPort))),
};

const hasGroups = process.platform !== 'win32';
const children = new Map();
let isStopping = false;

/**
 * Runs plain Node. What a process logs is shown where LOG_LEVEL is set; what goes wrong is always shown.
 * `stopBy` is for a process that has nothing to finish and would take its time.
 */
export function run(args, how = {}) {
  const { more, out = process.env.LOG_LEVEL ? 'inherit' : 'ignore', err = 'inherit', cwd, stopBy = 'SIGTERM' } = how;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', out, err, 'ipc'],
    env: { ...env, ...more },
    cwd,
    // A group of its own: what it has started ends with it, and a terminal's Ctrl+C reaches it once, through us.
    detached: hasGroups,
  });
  children.set(child, stopBy);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Waits until a process has done its work. Throws when it failed. */
export async function done(child, name) {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name}没有成功，原因在上面`);
}

/** Waits until a process says that it listens, for as long as it lives. Throws when it ended before. */
export async function listening(child, name) {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name}没有启动成功，原因在上面`)));
  await Promise.race([once(child, 'message'), ended]);
}

/** Throws as soon as one of these processes, meant to stay, has ended. */
export async function staying(named) {
  const ends = Object.entries(named).map(([name, child]) => once(child, 'exit').then(() => name));
  throw new Error(`${await Promise.race(ends)}停了`);
}

/** Does everything of `work`; at its first failure, or when told to stop, all processes are stopped. */
export async function runTogether(work) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll(0));
  // npm does not pass on a SIGTERM of its own: when it is gone, nobody is left to stop this.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopAll(0), 1_000).unref();
  try {
    await work();
  } catch (error) {
    if (!isStopping) console.error(`${error.message}。`);
    stopAll(1);
  }
}

/** Stops all processes; this one ends when they have ended. */
export function stopAll(code) {
  if (isStopping) return;
  isStopping = true;
  const ended = [...children.keys()].map((child) => once(child, 'exit'));
  for (const [child, signal] of children) stop(child, signal);
  void Promise.all(ended).then(() => process.exit(code));
}

/** Stops a process and whatever it has started. */
export function stop(child, signal = 'SIGTERM') {
  if (!hasGroups) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Throws when another program listens there, before anything long begins. */
export async function assertFree(ports) {
  for (const [setting, itsPort] of ports) {
    const probe = createServer();
    const isTaken = await new Promise((resolve) => {
      probe.once('error', () => resolve(true)).listen(Number(itsPort), host, () => probe.close(() => resolve(false)));
    });
    if (isTaken) throw new Error(`端口 ${itsPort} 已经有程序在用（也许院里已经开着）；用 ${setting} 换一个`);
  }
}
