/**
 * `npm run bench`: makes JavaScript of the bench and of both servers first, each in one file, so that neither side of the
 * comparison pays for TypeScript.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../server/scripts/bundle.mjs';

const ENTRIES = {
  main: 'tests/bench/main.ts',
  baseline: 'tests/bench/baseline.ts',
  bff: 'server/src/app/main.ts',
  'sheet.process': 'server/src/platform/sheets/sheet.process.ts',
};
/** In the server's folder, where its packages are found. */
const FOLDER = 'server/dist/bench';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await bundle(ENTRIES, FOLDER);
const bench = spawn(process.execPath, [join(FOLDER, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
bench.on('exit', (code) => (process.exitCode = code ?? 1));
