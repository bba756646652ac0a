import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../../server/scripts/fingerprint.mjs';

const SOURCES = [
  'miniapp/src',
  'miniapp/config',
  'shared/src',
  'miniapp/scripts',
  'miniapp/babel.config.js',
  'miniapp/package.json',
  'package-lock.json',
];
/** What is measured and done after Taro. */
const FINISH = { h5: 'finish-pages.mjs', weapp: 'check-sizes.mjs' };
const NAMES = { h5: '网页（大约一分钟）', weapp: '小程序（大约半分钟）' };

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
  console.log(`正在构建${NAMES[target]}…`);
  rmSync(stamp, { force: true });
  const env = { ...process.env, ...extra, NODE_ENV: 'production', TARO_ENV: target, CI: '1' };
  // What Taro says while it builds is read only when it fails.
  const taro = ['../node_modules/@tarojs/cli/bin/taro', 'build', '--type', target, '--no-check'];
  const built = spawnSync(process.execPath, taro, { cwd: 'miniapp', env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (built.status !== 0) {
    console.error(`${built.stdout}\n${built.stderr}`);
    process.exit(built.status ?? 1);
  }
  const finished = spawnSync(process.execPath, [`miniapp/scripts/${FINISH[target]}`], { env, stdio: 'inherit' });
  if (finished.status !== 0) process.exit(finished.status ?? 1);
  writeFileSync(stamp, fingerprint);
}
