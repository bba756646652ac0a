/**
 * `npm test` runs every test on the embedded database, `npm run test:mysql` every test that needs a database on MariaDB.
 * Both install and build what is missing, and close with one line: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { buildIfChanged } from '../miniapp/scripts/build-if-changed.mjs';
import { ensureInstalled } from '../server/scripts/ensure-installed.mjs';

const onServer = process.argv.includes('--mysql');
const report = `.data/test-report${onServer ? '-mysql' : ''}.json`;

/** What is about words, sizes and packages alone says the same on any database. */
const withoutDatabase = ['shared/src/', 'server/src/', 'miniapp/src/', 'tests/miniapp/packages', 'tests/miniapp/wechat-compiler', 'tests/journeys/accessibility'];
const chosen = onServer ? ['--testPathIgnorePatterns', ...withoutDatabase] : [];

ensureInstalled();
// As it is released: with WeChat's own login and phone button. The host in tests/support sends that address to a test server.
buildIfChanged('weapp', { YUANLI_FOLDER: 'weapp-tested', YUANLI_API_BASE: 'https://yuanli.example' });
buildIfChanged('h5');
mkdirSync('.data', { recursive: true });

const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2).filter((word) => word !== '--mysql'), ...chosen],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...(onServer && { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306' }),
    },
  },
);

const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
const skipped = testResults.flatMap(({ assertionResults }) => assertionResults).filter((result) => result.status === 'pending');
for (const { fullName } of skipped) console.log(`跳过：${fullName}`);
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`);
process.exitCode = status ?? 1;
