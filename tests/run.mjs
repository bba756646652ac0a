/**
 * `npm test` runs every test on the embedded database, `npm run test:mysql` every test of the server's acts on MariaDB.
 * Both install and build what is missing, and close with one line: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { buildTestedPages } from './build-tested-pages.mjs';
import { ensureInstalled } from '../server/scripts/ensure-installed.mjs';

const onServer = process.argv.includes('--mysql');
const report = `.data/test-report${onServer ? '-mysql' : ''}.json`;

/** What is about rules, words, sizes and pages says the same on any database: the acts below the pages are tried over HTTP on both. */
const withoutDatabase = [
  'shared/src/',
  'server/src/',
  'miniapp/src/',
  'tests/miniapp/',
  'tests/journeys/(?!two-processes)',
  'tests/api/directory/imports-large',
];
const chosen = onServer ? ['--testPathIgnorePatterns', ...withoutDatabase] : [];

ensureInstalled();
buildTestedPages();
mkdirSync('.data', { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2).filter((word) => word !== '--mysql'),
    ...chosen,
  ],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...(onServer && {
        TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? process.env.MARIADB_URL ?? 'mysql://root@127.0.0.1:3306',
      }),
    },
  },
);

const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const skipped = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter((result) => result.status === 'pending');
for (const { fullName } of skipped) console.log(`跳过：${fullName}`);
console.log(
  `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`,
);
process.exitCode = status ?? 1;
