/** `npm run migrate`, `seed`, `set-up`, `backup`, `restore`, `change-secret`: bundles the server if anything changed, then runs one of its bundles. Without a name it only bundles. */
import { spawnSync } from 'node:child_process';
import { bundleIfChanged, bundleOf } from './bundle.mjs';

const [name, ...more] = process.argv.slice(2);
await bundleIfChanged();
if (name) {
  const args = ['--enable-source-maps', bundleOf(name), ...more];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
