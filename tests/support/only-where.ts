import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Describes tests that want something from the machine; where it is missing they are skipped, and say why. */
function describeWhere(found: boolean, name: string, reason: string, body: () => void): void {
  const mustRun = found || process.env['YUANLI_SKIP_NOTHING'] === '1';
  if (mustRun) describe(name, body);
  else describe.skip(`${name} (${reason})`, body);
}

export const describeOnLinux = (name: string, body: () => void): void =>
  describeWhere(process.platform === 'linux', name, 'runs on Linux only', body);

const MARIADB = process.env['TEST_DATABASE_URL'] ?? process.env['MARIADB_URL'] ?? 'mysql://root@127.0.0.1:3306';

/** Whatever the body opens must be closed by it; `serverUrl` names no database. */
export function describeOnMariaDb(name: string, body: (serverUrl: string) => void): void {
  const connect = `require('mysql2').createConnection(${JSON.stringify(MARIADB)}).connect((error) => process.exit(error ? 1 : 0))`;
  const found = spawnSync(process.execPath, ['-e', connect], { timeout: 5_000 }).status === 0;
  describeWhere(found, name, `no MariaDB answers at ${new URL(MARIADB).host}`, () => body(MARIADB));
}

const REDIS = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** Others may use the same Redis: every key must begin with a prefix of the test's own. */
export function describeOnRedis(name: string, body: (redisUrl: string) => void): void {
  const connect = `const client = require('redis').createClient({ url: ${JSON.stringify(REDIS)}, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined).connect().then(() => process.exit(0), () => process.exit(1))`;
  const found = spawnSync(process.execPath, ['-e', connect], { timeout: 10_000 }).status === 0;
  describeWhere(found, name, `no Redis answers at ${new URL(REDIS).host}`, () => body(REDIS));
}

const BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export function describeInBrowser(name: string, body: (executablePath: string) => void): void {
  const candidates = [process.env['CHROMIUM_PATH'], ...BROWSERS].filter((path) => path !== undefined);
  const browser = candidates.find((path) => existsSync(path));
  describeWhere(browser !== undefined, name, 'no Chromium found', () => body(browser ?? 'chromium'));
}
