import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../support/start-server';

describe('the bundles that npm start and production run', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let server: ChildProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
    env = {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      PORT: String(await findFreePort()),
      DATABASE_URL: `file:${join(folder, 'yuanli.db')}`,
      PICTURE_FOLDER: join(folder, 'pictures'),
    };
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('are made, and fill an empty database with the demo', () => {
    const seed = () =>
      spawnSync(process.execPath, ['server/scripts/run-bundle.mjs', 'seed'], { env, encoding: 'utf8' });
    const { status, stderr } = seed();
    expect([status, stderr]).toEqual([0, '']);
    expect(seed().status).toBe(0);
  });

  it('say when they listen, and serve what the seed made', async () => {
    server = fork('server/dist/main.js', { env });
    expect((await once(server, 'message'))[0]).toBe('listening');
    const url = `http://127.0.0.1:${env['PORT']}`;
    for (const path of ['/readyz', '/api/openapi.json', '/api/docs/swagger-ui.css', '/api/places/plates/SLY7'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  });

  it('end at once where the port is taken, and say so', () => {
    const { status, stderr } = spawnSync(process.execPath, ['server/dist/main.js'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
  });

  it('end when told to', async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});
