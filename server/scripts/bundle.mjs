import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fingerprintOf } from './fingerprint.mjs';

/** What runs as a process of its own, by the name of its bundle in server/dist. */
const ENTRIES = {
  main: 'server/src/app/main.ts',
  migrate: 'server/src/app/migrate.ts',
  seed: 'server/src/seed/main.ts',
  'set-up': 'server/src/set-up/main.ts',
  'stand-in': 'server/src/wechat-stand-in/main.ts',
  'workbook.process': 'server/src/platform/sheets/workbook.process.ts',
};
const FOLDER = 'server/dist';
const STAMP = join(FOLDER, 'built-from');
const SOURCES = ['server/src', 'shared/src', 'server/scripts/bundle.mjs', 'tsconfig.json', 'package-lock.json'];

/** The file that plain Node runs, for a name above. */
export const bundleOf = (name) => join(FOLDER, `${name}.js`);

/**
 * Bundles the server's own modules, so that a process reads one file instead of a thousand; packages stay where they are.
 * Does nothing, and returns false, when the bundles came from the very same sources. Throws when a source cannot be translated.
 */
export async function bundleIfChanged() {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return false;
  // Only here: an installation without development packages runs the bundles it came with.
  const { build } = await import('esbuild');
  rmSync(STAMP, { force: true });
  await build({
    entryPoints: ENTRIES,
    outdir: FOLDER,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    alias: { '@yuanli/shared': resolve('shared/src') },
    tsconfig: 'tsconfig.json',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [keepFolders],
  });
  writeFileSync(STAMP, fingerprint);
  return true;
}

/** What a source reads from beside itself it finds where it was written: `__dirname` stays the source's own folder. */
const keepFolders = {
  name: 'keep-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('__dirname')) return undefined;
      const folder = JSON.stringify(relative(FOLDER, dirname(path)));
      return {
        contents: text.replaceAll('__dirname', `require('node:path').join(__dirname, ${folder})`),
        loader: 'ts',
      };
    });
  },
};
