import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../../../server/src/platform/log';
import { createRateLimits, type RateLimits } from '../../../server/src/platform/rate-limits';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { describeOnMariaDb, describeOnRedis } from '../../support/only-where';
import { type TestDatabase, takeTestDatabase } from '../../support/test-database';
import { startTestServer, type TestServer } from '../../support/test-server';

const limit = () => ({ name: `try-${randomUUID()}`, seconds: 60, perPerson: 2, perAddress: 4 });
const newPrefix = () => `yuanli-test-${randomUUID()}:`;
const tooMany = { code: 'request.too_many' };

describe('how often something may be done', () => itEndsInTime(() => ({})));

describeOnRedis('how often something may be done, counted in Redis', (url) => {
  itEndsInTime(() => ({ REDIS_URL: url, REDIS_PREFIX: newPrefix() }));

  describe('by two instances', () => {
    let instances: RateLimits[];
    beforeAll(async () => {
      const redis = { url, prefix: newPrefix() };
      const open = () => createRateLimits(':memory:', redis, createLog('silent'));
      instances = [await open(), await open()];
    });
    afterAll(() => Promise.all(instances.map((instance) => instance.close())));

    itCountsTogether(() => instances as [RateLimits, RateLimits]);

    it('is not mixed up with what another prefix counts', async () => {
      const tries = limit();
      const other = await createRateLimits(':memory:', { url, prefix: newPrefix() }, createLog('silent'));
      for (let n = 0; n < 2; n++) await instances[0]!.spend(tries, '10.0.0.1', 'a');
      await expect(other.spend(tries, '10.0.0.1', 'a')).resolves.toBeUndefined();
      await other.close();
    });
  });

  it('goes on in the process while Redis is away, and in Redis when it is back', async () => {
    const way = await openWay(url);
    const prefix = newPrefix();
    const open = (address: string) => createRateLimits(':memory:', { url: address, prefix }, createLog('silent'));
    const [rateLimits, witness] = [await open(`redis://127.0.0.1:${way.port}`), await open(url)];
    const isSeenByOthers = async (): Promise<boolean> => {
      const once = { ...limit(), perPerson: 1 };
      await rateLimits.spend(once, '10.0.0.1', 'a');
      return witness.spend(once, '10.0.0.1', 'a').then(
        () => false,
        () => true,
      );
    };
    expect(await isSeenByOthers()).toBe(true);

    await way.cut();
    expect(await isSeenByOthers()).toBe(false);
    const tries = limit();
    for (let n = 0; n < 2; n++) await rateLimits.spend(tries, '10.0.0.1', 'a');
    await expect(rateLimits.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject(tooMany);

    await way.mend();
    while (!(await isSeenByOthers())) await sleep(50);
    await Promise.all([rateLimits.close(), witness.close()]);
    await way.cut();
  });
});

describeOnMariaDb('two instances on one database server', (serverUrl) => {
  let testDatabase: TestDatabase;
  let instances: RateLimits[];
  beforeAll(async () => {
    testDatabase = await takeTestDatabase(serverUrl);
    const open = () => createRateLimits(testDatabase.url, undefined, createLog('silent'));
    instances = [await open(), await open()];
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.close()));
    testDatabase.giveBack();
  });

  itCountsTogether(() => instances as [RateLimits, RateLimits]);
});

function itEndsInTime(settings: () => Record<string, string>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(settings());
  });
  afterAll(() => server.close());

  it('ends for one person, and goes on for the neighbour behind the same address', async () => {
    const { rateLimits } = server.parts;
    const tries = limit();
    await rateLimits.spend(tries, '10.0.0.1', 'a');
    await rateLimits.spend(tries, '10.0.0.1', 'a');
    await expect(rateLimits.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject(tooMany);
    await expect(rateLimits.spend(tries, '10.0.0.1', 'b')).resolves.toBeUndefined();
  });

  it('ends for an address, whoever asks', async () => {
    const { rateLimits } = server.parts;
    const tries = limit();
    for (let n = 0; n < 4; n++) await rateLimits.spend(tries, '10.0.0.2', undefined);
    await expect(rateLimits.spend(tries, '10.0.0.2', undefined)).rejects.toMatchObject(tooMany);
    await expect(rateLimits.spend(tries, '10.0.0.3', undefined)).resolves.toBeUndefined();
  });

  it('is said plainly over HTTP, with nothing done', async () => {
    const answers = [];
    for (let n = 0; n < 121; n++)
      answers.push(server.call(identityEndpoints.login, { code: 'no-such-code', device: 'x' }));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(120);
  });
}

function itCountsTogether(instances: () => [RateLimits, RateLimits]): void {
  it('count together', async () => {
    const [one, other] = instances();
    const tries = limit();
    await one.spend(tries, '10.0.0.1', 'a');
    await other.spend(tries, '10.0.0.1', 'a');
    await expect(one.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject(tooMany);
    await expect(other.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject(tooMany);
  });
}

/** A way to Redis that can be cut, so that it is away for one test and for nobody else. */
async function openWay(to: string) {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((here) => {
    const there = connect(Number(port || 6379), hostname);
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    here.pipe(there).pipe(here);
  });
  const listen = async (on = 0): Promise<number> => {
    await once(server.listen(on, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  };
  const opened = await listen();
  return {
    port: opened,
    mend: () => listen(opened),
    async cut(): Promise<void> {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
