/**
 * `npm run bench`: makes JavaScript of the bench and of both servers first, each in one file, so that neither side of the
 * comparison pays for TypeScript.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** In the server's folder, where its packages are found. */
const folder = `${root}/server/dist/bench`;

/** Packages stay where they are; our own workspaces are TypeScript. */
const leavePackages = {
  name: 'leave-packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith('@yuanli/') ? undefined : { path, external: true })),
};

mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'tests/bench/main.ts', baseline: 'tests/bench/baseline.ts', bff: 'server/src/main.ts' },
  outdir: folder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  plugins: [leavePackages],
  logLevel: 'warning',
});

const bench = spawn(process.execPath, [`${folder}/main.cjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
bench.on('exit', (code) => (process.exitCode = code ?? 1));
