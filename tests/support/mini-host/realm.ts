import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import vm from 'node:vm';
import { clock } from '../../../server/src/platform/clock';

export interface Realm {
  /** Runs a file of the bundle once, as WeChat does when it is first needed. */
  load(file: string): void;
  /** JSON as objects of the realm itself. */
  parse(text: string): unknown;
}

/** The phone's clock goes with the tests' one: a scan an hour ago was scanned an hour ago on both sides. */
const dateOf = `(now) => class extends Date {
  constructor(...parts) { super(...(parts.length > 0 ? parts : [now()])); }
  static now() { return now(); }
}`;

const scripts = new Map<string, vm.Script>();

/** Compiled once for all phones of a test file; each runs it in a realm of its own. */
function compiled(path: string): vm.Script {
  const script =
    scripts.get(path) ??
    new vm.Script(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, { filename: path });
  scripts.set(path, script);
  return script;
}

/**
 * The JavaScript of a phone: the language itself and what is given, nothing of Node or of a browser.
 * What the bundle wrongly expects (URL, fetch, TextEncoder, process) is missing here as it is there.
 */
export function createRealm(dist: string, globals: Record<string, unknown>): Realm {
  const context = vm.createContext({ ...globals });
  const phoneDate = vm.runInContext(dateOf, context) as (now: () => number) => unknown;
  context.Date = phoneDate(() => clock.now().getTime());
  const modules = new Map<string, { exports: unknown }>();
  const { subPackages } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[];
  };
  const packageOf = (file: string) => subPackages.find(({ root }) => relative(dist, file).startsWith(`${root}/`))?.root;

  function load(file: string): unknown {
    const path = file.endsWith('.js') ? file : `${file}.js`;
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const run = compiled(path).runInContext(context) as Function;
    run((name: string) => requireFrom(path, name), module, module.exports);
    return module.exports;
  }

  function requireFrom(from: string, name: string): unknown {
    const wanted = resolve(dirname(from), name);
    const owner = packageOf(wanted);
    if (owner && owner !== packageOf(from))
      throw new Error(`WeChat does not let ${relative(dist, from)} require ${owner}`);
    return load(wanted);
  }

  return {
    load: (file) => void load(join(dist, file)),
    parse: vm.runInContext('JSON.parse', context) as (text: string) => unknown,
  };
}
