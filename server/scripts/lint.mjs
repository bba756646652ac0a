/** `npm run lint`: ESLint and the boundaries between folders, both at once, then the figures of the house. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

// A kept verdict knows only the file itself, not the types it uses from others: good enough for the next look, not for the gate.
const cache = process.env.CI ? [] : ['--cache', '--cache-location', '.cache/eslint/', '--cache-strategy', 'content'];
const folders = ['server/src', 'shared/src', 'miniapp/src'];

const failed = await Promise.all([
  // With room for what is young, the collector does not carry the same syntax trees about again and again.
  fails(['--max-semi-space-size=64', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cache]),
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
