/**
 * `npm test` runs every test on the embedded database, `npm run test:mysql` every test of the server's acts on MariaDB.
 * `npm test -- wishes` runs one service's tests. A path or a part of one, and all of Jest's own options, work as well.
 * Installs and builds what is missing, and closes with one line: `N passed, N failed, N skipped`.
 *
 * In the gate (CI=true) the files that fail are run once more, alone. What passes then counts as passed and is printed
 * under `flaky`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildTestedMiniApp, buildTestedWebApp } from './build-tested-pages.mjs';
import { bundleIfChanged } from '../server/scripts/bundle.mjs';
import { ensureInstalled } from '../server/scripts/ensure-installed.mjs';

const onServer = process.argv.includes('--mysql');
const words = process.argv.slice(2).filter((word) => word !== '--mysql');

/** So much is broken when more than this fails that running it again says nothing new. */
const MOST_FILES_RUN_AGAIN = 15;

/** What is about rules, words, sizes and pages says the same on any database: the acts below the pages are tried over HTTP on both. */
const withoutDatabase = [
  'shared/src/',
  'server/src/',
  'miniapp/src/',
  'tests/miniapp/',
  'tests/journeys/(?!two-processes)',
  'tests/api/directory/imports-large',
  'tests/api/app/access',
];

const settings = {
  ...process.env,
  ...(onServer && {
    TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? process.env.MARIADB_URL ?? 'mysql://root@127.0.0.1:3306',
  }),
};

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The rules of a service beside its sources, and its acts over HTTP; its journeys need built pages and are left out. */
function chosenBy(word) {
  const isService = /^[a-z-]+$/.test(word) && ['server', 'miniapp'].some((side) => existsSync(`${side}/src/${word}`));
  return isService ? `${escape(resolve('.'))}/(tests/api|(server|shared|miniapp)/src)/${word}[-/.]` : word;
}

const asked = words.map(chosenBy);
const leftOut = onServer ? ['--testPathIgnorePatterns', ...withoutDatabase] : [];
const jest = 'node_modules/jest/bin/jest.js';

ensureInstalled();
await buildWhatIsNeeded();
mkdirSync('.data', { recursive: true });

const first = run([...asked, ...leftOut]);
const again = runAgain(first);
const outcomes = first.files.flatMap((file) => again.get(file.name) ?? file.results);
const count = (status) => outcomes.filter((outcome) => outcome === status).length;

for (const name of first.skipped) console.log(`跳过：${name}`);
if (again.flaky.length > 0) console.log(`flaky:\n${again.flaky.map((name) => `  ${name}`).join('\n')}`);
const failed = count('failed') + (first.isBroken ? 1 : 0);
console.log(`${count('passed')} passed, ${failed} failed, ${count('pending')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** Pages take minutes: they are built only for tests that look at them; the server's bundles, before several tests want them at once. */
async function buildWhatIsNeeded() {
  const { stdout } = spawnSync(process.execPath, [jest, ...asked, '--listTests', ...leftOut], {
    env: settings,
    encoding: 'utf8',
  });
  if (stdout.includes('/tests/miniapp/')) buildTestedMiniApp();
  if (!stdout.includes('/tests/journeys/')) return;
  buildTestedWebApp();
  await bundleIfChanged();
}

/** Runs Jest. A file that does not even load counts as one failed test. */
function run(more) {
  const report = `.data/test-report${onServer ? '-mysql' : ''}.json`;
  rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, [jest, ...more, '--json', `--outputFile=${report}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: settings,
  });
  const { testResults } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] };
  const files = testResults.map(({ name, status: state, assertionResults }) => {
    const results = assertionResults.map((one) => one.status);
    const isUnread = state === 'failed' && !results.includes('failed');
    return {
      name: relative('.', name),
      tests: assertionResults,
      results: isUnread ? [...results, 'failed'] : results,
    };
  });
  const skipped = files.flatMap(({ tests }) =>
    tests.filter((one) => one.status === 'pending').map((one) => one.fullName),
  );
  // Jest may end badly without any failed test, for example when a worker is killed.
  return { files, skipped, isBroken: status !== 0 && files.every(({ results }) => !results.includes('failed')) };
}

/** Outcomes of the files that failed, after each was run again with nothing beside it, and the tests that were flaky. */
function runAgain({ files }) {
  const outcomes = Object.assign(new Map(), { flaky: [] });
  const failed = files.filter(({ results }) => results.includes('failed'));
  if (!process.env.CI || failed.length > MOST_FILES_RUN_AGAIN) return outcomes;
  for (const file of failed) {
    console.log(`再跑一次：${file.name}`);
    const {
      files: [second],
    } = run(['--runInBand', '--runTestsByPath', file.name]);
    if (!second) continue;
    outcomes.set(file.name, second.results);
    const stillFailed = new Set(second.tests.filter((one) => one.status === 'failed').map((one) => one.fullName));
    const recovered = file.tests.filter((one) => one.status === 'failed' && !stillFailed.has(one.fullName));
    outcomes.flaky.push(...recovered.map((one) => `${file.name}: ${one.fullName}`));
    if (file.tests.length === 0 && !second.results.includes('failed')) outcomes.flaky.push(file.name);
  }
  return outcomes;
}
