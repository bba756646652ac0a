import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readEnv } from '../../server/src/app/env';
import { findFreePort } from '../support/start-server';

interface Locked {
  link?: boolean;
  hasInstallScript?: boolean;
}

/** What `npm ci --omit=dev` may put on a machine. */
const MOST_BYTES = 200_000_000;

/** Only packages of the list can be found: the links are not followed to where this checkout has all the others. */
const OWN_PACKAGES = ['--preserve-symlinks', '--preserve-symlinks-main'];

describe('what is put on a server', () => {
  let folder: string;
  let packages: [path: string, locked: Locked][];
  let env: NodeJS.ProcessEnv;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
    const { stderr } = spawnSync(process.execPath, ['server/scripts/package.mjs', folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Locked>;
    };
    packages = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
    for (const [path] of packages) {
      // Those for other kinds of machines are not there; those inside of another came with it.
      if (!existsSync(path) || existsSync(join(folder, path))) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(resolve(path), join(folder, path));
    }
    env = {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'silent',
      PORT: String(await findFreePort()),
      DATABASE_URL: `file:${join(folder, 'yuanli.db')}`,
      PICTURE_FOLDER: join(folder, 'pictures'),
      BACKUP_FOLDER: join(folder, 'backups'),
    };
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing that translates, builds or tests, and no script that runs when it is installed', () => {
    const names = packages.map(([path]) => path.split('node_modules/').at(-1)!);
    const tools =
      /^(typescript|tsx|esbuild|webpack|jest|prettier|eslint|playwright-core|@tarojs\/.*|@swc\/core|react)$/;
    expect(names.filter((name) => tools.test(name))).toEqual([]);
    const withScripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(withScripts).toEqual([]);
    expect(readdirSync(join(folder, 'server/dist')).filter((file) => /^(seed|stand-in)/.test(file))).toEqual([]);
  });

  it('is small', () => {
    const bytes = packages.reduce((sum, [path]) => sum + sizeOf(path), 0);
    process.stdout.write(`packages beside the bundles: ${packages.length}, ${Math.round(bytes / 1_000_000)} MB\n`);
    expect(bytes).toBeGreaterThan(50_000_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('runs with these packages alone: makes the tables, serves, is backed up, and the backup is tried', async () => {
    const run = (name: string, ...more: string[]) =>
      spawnSync(process.execPath, [...OWN_PACKAGES, `server/dist/${name}.js`, ...more], {
        env,
        cwd: folder,
        encoding: 'utf8',
      });
    expect(run('migrate')).toMatchObject({ status: 0, stderr: '' });
    server = fork('server/dist/main.js', { env, cwd: folder, execArgv: OWN_PACKAGES });
    expect((await once(server, 'message'))[0]).toBe('listening');
    for (const path of ['/readyz', '/metrics', '/api/openapi.json'])
      expect([path, (await fetch(`http://127.0.0.1:${env['PORT']}${path}`)).status]).toEqual([path, 200]);
    expect(run('backup')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('备份做好了') });
    expect(run('restore', '--try')).toMatchObject({ status: 0, stderr: '' });
    expect(run('set-up')).toMatchObject({ status: 0, stderr: '' });
    // The secret is changed while the server goes on; both sides of it are told what to set.
    expect(run('change-secret')).toMatchObject({ status: 1, stderr: expect.stringContaining('YUANLI_SECOND_SECRET') });
    const secrets = { YUANLI_SECRET: 'n'.repeat(40), YUANLI_SECOND_SECRET: readEnv({}).YUANLI_SECRET };
    env = { ...env, ...secrets };
    expect(run('change-secret')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('都换成了') });
    env = { ...env, YUANLI_SECRET: secrets.YUANLI_SECOND_SECRET, YUANLI_SECOND_SECRET: '' };
    expect(run('set-up')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('YUANLI_SECRET is not the secret'),
    });
  });
});

/** What lies in a package's folder, without packages of its own, which are counted by themselves. */
function sizeOf(path: string): number {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(inside);
    return entry.isFile() ? sum + statSync(inside).size : sum;
  }, 0);
}
