const { ModuleMocker } = require('jest-mock');

/** A Jest environment without a realm of its own: the tests run in the worker itself (see runner.js). */
module.exports = class NoRealm {
  global = { console, process: {} };
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  setup = async () => undefined;
  teardown = async () => undefined;
  getVmContext = () => null;
  exportConditions = () => ['node', 'node-addons'];
};
