/** `npm start`: installs, builds, migrates and seeds what is missing, then runs the product on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildIfChanged } from '../../miniapp/scripts/build-if-changed.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
const port = process.env.PORT ?? '8080';
const standInPort = process.env.STAND_IN_PORT ?? '8091';
const hasStandIn = !process.env.WECHAT_API_BASE;
const env = {
  ...process.env,
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
  WECHAT_API_BASE: process.env.WECHAT_API_BASE ?? `http://127.0.0.1:${standInPort}`,
  STAND_IN_PORT: standInPort,
  STAND_IN_PUSH_URL: `http://127.0.0.1:${port}/wechat/push`,
};

const tsx = (file, ...args) => [process.execPath, ['--import', 'tsx', file, ...args]];
const children = [];

ensureInstalled();
buildIfChanged('h5');
once('server/src/app/migrate.ts');
if (hasStandIn) once('server/src/seed/main.ts');
if (hasStandIn) await start('server/src/wechat-stand-in/main.ts', `http://127.0.0.1:${standInPort}/_control/health`);
await start('server/src/app/main.ts', `http://127.0.0.1:${port}/readyz`);

console.log(`
院里已经开好：
  居民页面   http://127.0.0.1:${port}/
  扫牌子进门 http://127.0.0.1:${port}/#/places/plate/index?scene=SLY7
  接口文档   http://127.0.0.1:${port}/api/docs
${hasStandIn ? `  微信替身   http://127.0.0.1:${standInPort}（只在本机，用来演练登录、消息和内容检查）\n` : ''}
按 Ctrl+C 停止。`);

function once(file) {
  const [command, args] = tsx(file);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

async function start(file, healthUrl) {
  const [command, args] = tsx(file);
  const child = spawn(command, args, {
    stdio: ['ignore', process.env.LOG_LEVEL ? 'inherit' : 'ignore', 'inherit'],
    env,
  });
  child.on('exit', (code) => stopAll(code ?? 0));
  children.push(child);
  for (let tries = 0; tries < 150; tries++) {
    const isUp = await fetch(healthUrl).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  console.error(`${file} 没有启动成功，请看上面的提示（端口可能被占用，可以用 PORT=8180 npm start 换一个）。`);
  stopAll(1);
}

function stopAll(code) {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll(0));
// npm does not pass on a SIGTERM of its own: when it is gone, nobody is left to stop this.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stopAll(0), 1_000).unref();
