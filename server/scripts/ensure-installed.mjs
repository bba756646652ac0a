import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** npm's own record of what it installed, written at the end of each install. */
const RECORD = 'node_modules/.package-lock.json';
/** An install writes both files, not in the same instant. */
const TOLERANCE_MS = 60_000;

const changedAt = (file) => statSync(file).mtimeMs;

/** Installs the packages of package-lock.json when they are missing or older than the lock file. */
export function ensureInstalled() {
  if (existsSync(RECORD) && changedAt(RECORD) + TOLERANCE_MS >= changedAt('package-lock.json')) return;
  console.log('正在安装依赖…');
  // What npm has in its cache is not asked for again.
  const how = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...how], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
