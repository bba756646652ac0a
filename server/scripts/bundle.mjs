import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fingerprintOf } from './fingerprint.mjs';

/** What runs as a process of its own, by the name of its bundle in server/dist. */
const ENTRIES = {
  main: 'server/src/app/main.ts',
  migrate: 'server/src/app/migrate.ts',
  seed: 'server/src/seed/main.ts',
  'set-up': 'server/src/set-up/main.ts',
  backup: 'server/src/backup/backup.main.ts',
  restore: 'server/src/backup/restore.main.ts',
  'change-secret': 'server/src/change-secret/change-secret.main.ts',
  'stand-in': 'server/src/wechat-stand-in/main.ts',
  'sheet.process': 'server/src/platform/sheets/sheet.process.ts',
};
const FOLDER = 'server/dist';
const STAMP = join(FOLDER, 'built-from');
const SOURCES = [
  'server/src',
  'shared/src',
  'server/scripts/bundle.mjs',
  'tsconfig.json',
  'server/package.json',
  'package-lock.json',
];

/** The file that plain Node runs, for a name above. */
export const bundleOf = (name) => join(FOLDER, `${name}.js`);

/**
 * Bundles the server's modules, so that a process reads one file instead of a thousand. The packages that the server names as its
 * `dependencies` stay where they are; those it needs for building (`devDependencies`) are packed in, where they are used.
 * Does nothing, and returns false, when the bundles came from the very same sources. Throws when a source cannot be translated.
 */
export async function bundleIfChanged() {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return false;
  rmSync(STAMP, { force: true });
  await bundle(ENTRIES, FOLDER);
  writeFileSync(STAMP, fingerprint);
  return true;
}

/** Makes one file of each entry and all modules of our own that it needs, in `folder`. */
export async function bundle(entryPoints, folder) {
  // Only here: an installation without development packages runs the bundles it came with.
  const { build } = await import('esbuild');
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    // Folds `{ ...{ a, b }, c }` into one literal, which costs twenty times less than the spread; names and lines stay readable.
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // What cannot be in one file (drivers, type faces, what npm builds for each machine) or is small; all else is packed in.
    external: Object.keys(JSON.parse(readFileSync('server/package.json', 'utf8')).dependencies),
    alias: { '@yuanli/shared': resolve('shared/src') },
    tsconfig: 'tsconfig.json',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [keepFolders(folder)],
  });
}

/** What a source reads from beside itself it finds where it was written: `__dirname` stays the source's own folder. */
const keepFolders = (bundles) => ({
  name: 'keep-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('__dirname')) return undefined;
      const folder = JSON.stringify(relative(bundles, dirname(path)));
      return {
        contents: text.replaceAll('__dirname', `require('node:path').join(__dirname, ${folder})`),
        loader: 'ts',
      };
    });
  },
});
