import { createLog } from '../../../server/src/platform/log';
import { drainOutbox, enqueue } from '../../../server/src/platform/outbox';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('a delivery that hangs does not keep the others waiting', async () => {
  const { database } = server.parts;
  await database.inTransaction(async (tx) => {
    await enqueue(tx, 'slow', {});
    for (let n = 0; n < 10; n++) await enqueue(tx, 'quick', { n });
  });
  const delivered: number[] = [];
  let answer = (): void => undefined;
  const all = new Promise<void>((resolve) => (answer = resolve));
  const draining = drainOutbox(
    database,
    {
      slow: () => all,
      quick: async ({ n }: { n: number }) => {
        if (delivered.push(n) === 10) answer();
      },
    },
    createLog('silent'),
  );
  expect(await draining).toBe(11);
  expect(delivered.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
