import { createLog } from '../../../server/src/platform/log';
import { drainOutbox, enqueue } from '../../../server/src/platform/outbox';
import { useServer } from '../../support/use-server';

const { server } = useServer();

it('a delivery that hangs does not keep the others waiting', async () => {
  const { database } = server.parts;
  await database.inTransaction(async (tx) => {
    await enqueue(tx, 'places.courtyard_moved', { communityId: 'slow' });
    for (let n = 0; n < 10; n++) await enqueue(tx, 'moderation.check', { checkId: String(n) });
  });
  const delivered: number[] = [];
  let answer = (): void => undefined;
  const all = new Promise<void>((resolve) => (answer = resolve));
  const draining = drainOutbox(
    database,
    {
      'places.courtyard_moved': () => all,
      'moderation.check': async ({ checkId }) => {
        if (delivered.push(Number(checkId)) === 10) answer();
      },
    },
    createLog('silent'),
  );
  expect(await draining).toBe(11);
  expect(delivered.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
