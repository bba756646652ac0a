import { startTestServer, type TestServer } from './test-server';

/**
 * Starts the product for this file and closes it afterwards; `open` sets up on it what the tests of the file share.
 * Both can be named at once and used inside hooks and tests, when the server runs.
 */
export function useServer(): { server: TestServer };
export function useServer<Desk extends object>(
  open: (server: TestServer) => Desk | Promise<Desk>,
): { server: TestServer; desk: Desk };
export function useServer<Desk extends object>(open?: (server: TestServer) => Desk | Promise<Desk>) {
  const started: { server?: TestServer; desk?: Desk } = {};
  beforeAll(async () => {
    started.server = await startTestServer();
    started.desk = await open?.(started.server);
  });
  afterAll(() => started.server?.close());
  return { server: later(() => started.server), desk: later(() => started.desk) };
}

/** Stands for something that is there only when the tests run. */
function later<Value extends object>(get: () => Value | undefined): Value {
  const value = (): Value => {
    const there = get();
    if (!there) throw new Error('the test server runs only inside hooks and tests');
    return there;
  };
  return new Proxy({} as Value, {
    get: (_, name) => Reflect.get(value(), name),
    has: (_, name) => Reflect.has(value(), name),
    ownKeys: () => Reflect.ownKeys(value()),
    getOwnPropertyDescriptor: (_, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(value(), name);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
