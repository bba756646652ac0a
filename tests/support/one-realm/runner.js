/**
 * A Jest `testRunner` that runs each test file in the worker itself, not in a realm of its own. The server's 1,100 modules
 * are so loaded once per worker and not once per file, and nothing of a file that has ended stays in memory.
 * Describes, hooks, timeouts and matchers are jest-circus as always. There is no `jest.mock` and there are no fake timers here.
 */
const { dirname, join } = require('node:path');
const { ModuleMocker } = require('jest-mock');
const runInCircus = require('jest-circus/runner').default ?? require('jest-circus/runner');

const CIRCUS_STATE = join(dirname(require.resolve('jest-circus/package.json')), 'build/jestAdapterInit.js');
const mocker = new ModuleMocker(globalThis);

// The same translation as the server runs with; it maps lines to the sources by itself.
require('tsx/cjs/api').register();
const forImports = import('tsx/esm/api').then(({ register }) => register());
process.setSourceMapsEnabled(true);

globalThis.jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
  setTimeout(milliseconds) {
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds;
  },
};

module.exports = async function runInThisRealm(
  globalConfig,
  config,
  environment,
  runtime,
  testPath,
  sendMessageToJest,
) {
  // Jest maps lines by the maps of its own translation.
  Error.prepareStackTrace = undefined;
  environment.global = globalThis;
  if (globalConfig.watch || globalConfig.watchAll) forgetModules((file) => !file.includes('/node_modules/'));
  const facade = {
    requireInternalModule: require,
    requireModule: require,
    setGlobalsForRuntime: () => undefined,
    unstable_shouldLoadAsEsm: () => false,
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  await forImports;
  try {
    return await runInCircus(globalConfig, config, environment, facade, testPath, sendMessageToJest);
  } finally {
    forgetCircus();
    forgetModules((file) => file === testPath || file === CIRCUS_STATE);
  }
};

/** The next file finds a circus that has seen nothing yet. */
function forgetCircus() {
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  delete globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')];
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (symbol.description === 'JEST_STATE_SYMBOL') delete globalThis[symbol];
}

function forgetModules(isOver) {
  for (const file of Object.keys(require.cache)) if (isOver(file)) delete require.cache[file];
  module.children = module.children.filter(({ filename }) => !isOver(filename));
}
