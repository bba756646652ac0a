/**
 * `npm run package`: everything a machine needs to run the server, in a folder (server/release, or the one named): the bundles, the
 * pages if they were built, and the list of the few packages that are left outside of the bundles, each in the version it was tested
 * with. There `npm ci --omit=dev` installs them; nothing is translated, nothing is built.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleIfChanged, bundleOf } from './bundle.mjs';

/** What runs beside residents. The demo and the stand-in are not among it. */
const NAMES = ['main', 'migrate', 'set-up', 'backup', 'restore', 'change-secret', 'sheet.process'];
const PAGES = 'miniapp/dist/h5';
/** Several times what is alive at any moment: without it Node lets rubbish lie until it fills gigabytes of a large machine. What one answer needs is thrown away while it is young. */
const MEMORY = '--max-old-space-size=512 --max-semi-space-size=32';

/** @param {string} folder is made anew. */
export async function packageServer(folder) {
  await bundleIfChanged();
  rmSync(folder, { recursive: true, force: true });
  const files = NAMES.map(bundleOf).flatMap((file) => [file, `${file}.map`]);
  for (const file of files) put(folder, file, (path) => copyFileSync(file, path));
  if (existsSync(PAGES)) put(folder, PAGES, (path) => cpSync(PAGES, path, { recursive: true }));
  for (const [file, list] of Object.entries(lists()))
    put(folder, file, (path) => writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`));
}

function put(folder, file, write) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  write(path);
}

/** The lists of this checkout without what is for building and testing, so that npm has nothing to leave out. */
function lists() {
  const root = { ...withoutDev(read('package.json')), workspaces: ['server'], scripts: commands() };
  const lock = read('package-lock.json');
  const { '': lockedRoot, server } = lock.packages;
  const kept = {
    '': { ...withoutDev(lockedRoot), workspaces: root.workspaces },
    'node_modules/@yuanli/server': lock.packages['node_modules/@yuanli/server'],
    server: withoutDev(server),
  };
  for (const path of findNeeded(lock.packages)) kept[path] = lock.packages[path];
  return {
    'package.json': root,
    'server/package.json': withoutDev(read('server/package.json')),
    'package-lock.json': { ...lock, packages: kept },
  };
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const withoutDev = (list) => ({ ...list, devDependencies: undefined, 'lint-staged': undefined });

function commands() {
  const run = (name) => `node ${name === 'main' ? `${MEMORY} ` : ''}--enable-source-maps ${bundleOf(name)}`;
  const names = NAMES.filter((name) => name !== 'sheet.process');
  return Object.fromEntries(names.map((name) => [name === 'main' ? 'start' : name, run(name)]));
}

/** Paths of all packages that the server's `dependencies` need, and theirs, on any kind of machine. */
export function findNeeded(packages) {
  const needed = new Set();
  const visit = (from) => {
    const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} } = packages[from];
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const path = resolvePackage(packages, from, name);
      if (!path || needed.has(path)) continue;
      needed.add(path);
      visit(path);
    }
  };
  visit('server');
  return [...needed].sort();
}

/** As Node looks for it: beside the one who asks, then further up. */
function resolvePackage(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = join(folder, 'node_modules', name);
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? 'server/release';
  await packageServer(folder);
  console.log(`${folder} 做好了。${existsSync(PAGES) ? '' : '里面没有网页：先运行 npm run build:h5 就有。'}
把它放到服务器上，在那里运行：npm ci --omit=dev --ignore-scripts`);
}
