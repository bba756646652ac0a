import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/start-server';

const run = (file: string, settings: Record<string, string>) =>
  spawnSync(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    timeout: 30_000,
  });

describe('starting and stopping', () => {
  let folder: string;
  let url: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
    url = `file:${join(folder, 'yuanli.db')}`;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the server does not start before the migrations have run', () => {
    const { status, stderr } = run('server/src/app/main.ts', { DATABASE_URL: url, PORT: '0' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm run migrate')]);
  });

  it('in production it refuses demo settings, and says which', () => {
    const { status, stderr } = run('server/src/app/main.ts', { DATABASE_URL: url, NODE_ENV: 'production' });
    expect(status).toBe(1);
    for (const name of ['YUANLI_SECRET', 'WECHAT_API_BASE', 'WECHAT_APP_SECRET', 'PUBLIC_URL'])
      expect(stderr).toContain(name);
  });

  it('in production the stand-in does not start at all', () => {
    expect(run('server/src/wechat-stand-in/main.ts', { NODE_ENV: 'production', STAND_IN_PORT: '0' }).status).toBe(1);
  });

  it('told to stop, it answers what is under way and then lets go', async () => {
    expect(run('server/src/app/migrate.ts', { DATABASE_URL: url }).status).toBe(0);
    const server = await startServer('server/src/app/main.ts', {
      DATABASE_URL: url,
      PICTURE_FOLDER: join(folder, 'pictures'),
    });
    const underWay = request(`${server.url}/api/wishes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', expect: '100-continue' },
    });
    underWay.flushHeaders();
    // The server has read the head and waits for the rest; then comes the word to stop.
    await once(underWay, 'continue');
    const stopped = server.stop();
    underWay.end('{}');
    const [answer] = (await once(underWay, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(401);
    await stopped;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });
});
