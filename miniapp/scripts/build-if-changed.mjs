import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'miniapp/src',
  'miniapp/config',
  'shared/src',
  'miniapp/babel.config.js',
  'miniapp/package.json',
  'package-lock.json',
];

/**
 * Builds one target (`h5` or `weapp`) unless the last build came from the very same sources.
 * `extra` are variables of the build: YUANLI_API_BASE, and YUANLI_FOLDER for a folder below dist of its own.
 */
export function buildIfChanged(target, extra = {}) {
  const stamp = `miniapp/dist/${extra.YUANLI_FOLDER ?? target}.built-from`;
  const settings = {
    YUANLI_API_BASE: process.env.YUANLI_API_BASE,
    WECHAT_TEMPLATES: process.env.WECHAT_TEMPLATES,
    ...extra,
  };
  const fingerprint = fingerprintOf(SOURCES, JSON.stringify(settings));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.log(`正在构建 ${extra.YUANLI_FOLDER ?? target} 页面…`);
  const { status } = spawnSync('npm', ['run', `build:${target}`, '-w', 'miniapp'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...extra, NODE_ENV: 'production', TARO_ENV: target, CI: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, fingerprint);
}

function fingerprintOf(paths, more) {
  const hash = createHash('sha256').update(more);
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return null;
    }
  })();
  if (!entries) return [path];
  return entries.sort((a, b) => a.name.localeCompare(b.name)).flatMap((entry) => filesBelow(join(path, entry.name)));
}
