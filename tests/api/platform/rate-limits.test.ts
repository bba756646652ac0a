import { randomUUID } from 'node:crypto';
import { createLog } from '../../../server/src/platform/log';
import { createRateLimits, type RateLimits } from '../../../server/src/platform/rate-limits';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { describeOnMariaDb } from '../../support/only-where';
import { type TestDatabase, takeTestDatabase } from '../../support/test-database';
import { startTestServer, type TestServer } from '../../support/test-server';

const limit = () => ({ name: `try-${randomUUID()}`, seconds: 60, perPerson: 2, perAddress: 4 });

describe('how often something may be done', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('ends for one person, and goes on for the neighbour behind the same address', async () => {
    const { rateLimits } = server.parts;
    const tries = limit();
    await rateLimits.spend(tries, '10.0.0.1', 'a');
    await rateLimits.spend(tries, '10.0.0.1', 'a');
    await expect(rateLimits.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject({ code: 'request.too_many' });
    await expect(rateLimits.spend(tries, '10.0.0.1', 'b')).resolves.toBeUndefined();
  });

  it('ends for an address, whoever asks', async () => {
    const { rateLimits } = server.parts;
    const tries = limit();
    for (let n = 0; n < 4; n++) await rateLimits.spend(tries, '10.0.0.2', undefined);
    await expect(rateLimits.spend(tries, '10.0.0.2', undefined)).rejects.toMatchObject({ code: 'request.too_many' });
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

  it('count together', async () => {
    const [one, other] = instances as [RateLimits, RateLimits];
    const tries = limit();
    await one.spend(tries, '10.0.0.1', 'a');
    await other.spend(tries, '10.0.0.1', 'a');
    await expect(one.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject({ code: 'request.too_many' });
    await expect(other.spend(tries, '10.0.0.1', 'a')).rejects.toMatchObject({ code: 'request.too_many' });
  });
});
