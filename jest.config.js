/** One Jest project per kind of test, so that each can be run alone: `npx jest --selectProjects api`. */
const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
      },
    },
  ],
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  transform: typescript,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
  ...more,
});

/** All files of a worker share its modules: the server's are loaded once, not once per file. */
const inOneRealm = {
  testEnvironment: '<rootDir>/tests/support/one-realm/environment.js',
  testRunner: '<rootDir>/tests/support/one-realm/runner.js',
  setupFilesAfterEnv: ['<rootDir>/tests/support/one-realm/reset-process.ts'],
};

module.exports = {
  // Tests wait nearly as much as they compute: one more than two cores can carry keeps both busy.
  maxWorkers: 3,
  // No test waits for it: it only ends what hangs, also on a machine that is slow and busy.
  testTimeout: 300_000,
  globalSetup: '<rootDir>/tests/support/one-realm/name-run.mjs',
  globalTeardown: '<rootDir>/tests/support/one-realm/drop-databases.mjs',
  projects: [
    project(
      'rules',
      ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'miniapp/src/!(platform)/**/*.test.ts'],
      inOneRealm,
    ),
    // Here `jest.mock` stands in for Taro, which needs a realm for each file.
    project('phone', ['miniapp/src/platform/**/*.test.ts']),
    project('api', ['tests/api/**/*.test.ts'], inOneRealm),
    project('miniapp', ['tests/miniapp/**/*.test.ts'], inOneRealm),
    project('journeys', ['tests/journeys/**/*.test.ts'], inOneRealm),
  ],
};
