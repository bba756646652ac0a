// Prints the size of each package of the built mini-program and fails above the budget.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const KB = 1024;
const budget = { main: 600 * KB, subpackage: 250 * KB, total: 4096 * KB, preloaded: 2048 * KB };
const dist =
  process.env.YUANLI_DIST ?? fileURLToPath(new URL(`../dist/${process.env.YUANLI_FOLDER ?? 'weapp'}`, import.meta.url));

const bytesUnder = (place) => {
  const found = statSync(place);
  if (!found.isDirectory()) return found.size;
  return readdirSync(place).reduce((sum, name) => sum + bytesUnder(path.join(place, name)), 0);
};

const { subPackages = [], preloadRule = {} } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
const total = bytesUnder(dist);
const subpackages = subPackages.map(({ root }) => [root, bytesUnder(path.join(dist, root)), budget.subpackage]);
const main = total - subpackages.reduce((sum, [, bytes]) => sum + bytes, 0);
/** What WeChat may fetch ahead at once: the packages of the fullest rule. */
const preloaded = Math.max(
  ...Object.values(preloadRule).map(({ packages }) =>
    subpackages.reduce((sum, [root, bytes]) => sum + (packages.includes(root) ? bytes : 0), 0),
  ),
);
const rows = [
  ['main', main, budget.main],
  ...subpackages,
  ['preloaded', preloaded, budget.preloaded],
  ['total', total, budget.total],
];

for (const [name, bytes, limit] of rows) {
  const size = (bytes / KB).toFixed(1).padStart(8);
  console.log(`${name.padEnd(12)}${size} KB of ${limit / KB} KB${bytes > limit ? '  ABOVE THE BUDGET' : ''}`);
}
process.exit(rows.some(([, bytes, limit]) => bytes > limit) ? 1 : 0);
