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

module.exports = {
  // Tests wait nearly as much as they compute: one more than two cores can carry keeps both busy.
  maxWorkers: 3,
  testTimeout: 60_000,
  projects: [
    project('rules', ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'miniapp/src/**/*.test.ts']),
    project('api', ['tests/api/**/*.test.ts']),
    project('miniapp', ['tests/miniapp/**/*.test.ts']),
    project('journeys', ['tests/journeys/**/*.test.ts']),
  ],
};
