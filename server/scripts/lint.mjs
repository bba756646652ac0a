/**
 * `npm run lint`: what needs no types (ESLint), promises nobody waits for (oxlint, which reads types by TypeScript 7) and the
 * boundaries between folders, all at once; then the figures of the house.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const folders = ['server/src', 'shared/src', 'miniapp/src'];

const failed = await Promise.all([
  fails([
    'node_modules/eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    '.cache/eslint/',
    '--cache-strategy',
    'content',
  ]),
  fails(['node_modules/oxlint/bin/oxlint', '--type-aware', '.']),
  fails([
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ]),
]);
failed.push(await fails(['server/scripts/print-house-figures.mjs', '--strict']));
process.exitCode = failed.includes(true) ? 1 : 0;

async function fails(args) {
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  return code !== 0;
}
