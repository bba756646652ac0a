import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../server/src/app/env';
import { startStandIn, type StandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import { findFreePort, startServer } from './start-server';

export interface EmptyServer {
  url: string;
  standIn: StandIn;
  /** 开通码, as `npm run set-up` prints it. */
  setUp(): string;
  close(): Promise<void>;
}

/** The built server (server/dist) as it stands after `npm run migrate`: tables without a row, the pages, and WeChat's stand-in in this process. */
export async function startEmpty(): Promise<EmptyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, ...defaults } = readEnv({});
  const push = { token: defaults.WECHAT_PUSH_TOKEN, aesKey: defaults.WECHAT_PUSH_AES_KEY };
  const standIn = await startStandIn({ appId, appSecret, push });
  const port = await findFreePort();
  const settings = {
    NODE_ENV: 'test',
    DATABASE_URL: `file:${join(folder, 'yuanli.db')}`,
    PICTURE_FOLDER: join(folder, 'pictures'),
    WECHAT_API_BASE: standIn.url,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  const run = (name: string): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server/scripts/run-bundle.mjs', name], {
      env: { ...process.env, LOG_LEVEL: 'error', ...settings },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return stdout;
  };
  run('migrate');
  const server = await startServer('server/dist/main.js', settings, port);
  standIn.control('set-push-address', { url: `${server.url}/wechat/push` });
  return {
    url: server.url,
    standIn,
    setUp: () => /开通码：(\S+)/.exec(run('set-up'))![1]!,
    async close() {
      await server.stop();
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
