/**
 * A Jest `testRunner` that runs each test file in the worker itself, not in a realm of its own. The server's 1,100 modules
 * are so loaded once per worker and not once per file, and nothing of a file that has ended stays in memory.
 * Describes, hooks, timeouts and matchers are jest-circus as always. There is no `jest.mock` and there are no fake timers here.
 */
const asyncHooks = require('node:async_hooks');
const { dirname, join } = require('node:path');
const { ModuleMocker } = require('jest-mock');
const runInCircus = require('jest-circus/runner').default ?? require('jest-circus/runner');

/**
 * What circus takes for an AsyncLocalStorage. Tests and hooks run one at a time, so it need not follow every promise of
 * the process, which costs a sixth of the whole run, nor keep a whole test file alive by each timer that was set in it.
 */
class OneAtATime {
  getStore() {
    return this.store;
  }
  async run(store, act) {
    const before = this.store;
    this.store = store;
    try {
      return await act();
    } finally {
      this.store = before;
    }
  }
}

const symbolsBefore = new Set(Object.getOwnPropertySymbols(globalThis));
const { AsyncLocalStorage } = asyncHooks;
asyncHooks.AsyncLocalStorage = OneAtATime;
// The part of circus that keeps the state of a run. It is loaded once per worker.
require(join(dirname(require.resolve('jest-circus/package.json')), 'build/jestAdapterInit.js'));
const { getState, resetState } = require('jest-circus');
asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
const STATE = Object.getOwnPropertySymbols(globalThis).find(
  (symbol) => symbol.description === 'JEST_STATE_SYMBOL' && !symbolsBefore.has(symbol),
);
const handlers = globalThis[Symbol.for('EVENT_HANDLERS')];
const handlersOfCircus = handlers.length;
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
    resetCircus();
    forgetModules((file) => file === testPath);
  }
};

/** The next file finds a circus that has seen nothing yet. */
function resetCircus() {
  handlers.length = handlersOfCircus;
  delete globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')];
  resetState();
  globalThis[STATE] = getState();
}

function forgetModules(isOver) {
  for (const file of Object.keys(require.cache)) if (isOver(file)) delete require.cache[file];
  module.children = module.children.filter(({ filename }) => !isOver(filename));
}
