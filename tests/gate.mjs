/**
 * The gate after the packages are installed: builds, checks and tests, as much beside one another as two cores can carry.
 * Prints what each phase printed, where the time went, and closes with `N passed, N failed`, the sum of both databases.
 */
import { spawn } from 'node:child_process';

const START = Number(process.env.GATE_STARTED_AT ?? Date.now());
const BUILD = (name) => ['node', '-e', `import('./tests/build-tested-pages.mjs').then((build) => build.${name}())`];
const children = new Set();
const phases = [];

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(1);
  });

/** Runs one command. What it prints is shown when it ends, so that phases beside one another stay readable. */
function run(name, [command, ...args]) {
  const from = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => {
      children.delete(child);
      const isOk = status === 0;
      phases.push({ name, from, until: Date.now(), isOk });
      console.log(
        `\n=== ${name}: ${isOk ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - from) / 1000)} s\n${output.trim()}`,
      );
      resolve({ isOk, output });
    });
  });
}

/** One after the other; all are run, so that one look shows everything that is wrong. */
async function inTurn(commands) {
  const results = [];
  for (const [name, command] of commands) results.push(await run(name, command));
  return results;
}

const npm = (script) => ['npm', 'run', '--silent', script];

// Each build keeps one core busy; the code is read on the other one.
const [builds, checks] = await Promise.all([
  inTurn([
    ['build mini-program', BUILD('buildTestedMiniApp')],
    ['build web app', BUILD('buildTestedWebApp')],
  ]),
  inTurn([
    ['typecheck', npm('typecheck')],
    ['lint', npm('lint')],
  ]),
]);

const tests = await inTurn([
  ['tests, embedded database', npm('test')],
  ['tests, MariaDB', npm('test:mysql')],
]);

printTimes();
const counts = tests.map(({ output }) => /^(\d+) passed, (\d+) failed/m.exec(output)?.slice(1).map(Number) ?? [0, 1]);
const flaky = tests.flatMap(({ output }) => /^flaky:\n((?: {2}.*\n?)+)/m.exec(output)?.[1].trimEnd().split('\n') ?? []);
if (flaky.length > 0) console.log(`flaky:\n${flaky.join('\n')}`);
const sum = (index) => counts.reduce((total, one) => total + one[index], 0);
console.log(`${sum(0)} passed, ${sum(1)} failed`);
process.exitCode = [...builds, ...checks, ...tests].every(({ isOk }) => isOk) ? 0 : 1;

/** Where the time went; phases that overlap ran beside one another. */
function printTimes() {
  const seconds = (ms) => String(Math.round(ms / 1000)).padStart(6);
  const rows = phases.map(({ name, from, until }) => `${seconds(until - from)} ${seconds(from - START)}  ${name}`);
  const [first] = [...phases].sort((one, other) => one.from - other.from);
  console.log(`\n     s  since  phase\n${seconds(first.from - START)} ${seconds(0)}  machine, packages`);
  console.log(rows.join('\n'));
  console.log(`${seconds(Date.now() - START)} ${seconds(0)}  the whole gate`);
}
