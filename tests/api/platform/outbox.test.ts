import { Not } from 'typeorm';
import { clock } from '../../../server/src/platform/clock';
import { createLog, type Log } from '../../../server/src/platform/log';
import { drainOutbox, enqueue, OutboxMessage } from '../../../server/src/platform/outbox';
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

it('WeChat may be away for a whole day: nothing is given up, and what is given up then is seen', async () => {
  const { database, metrics } = server.parts;
  clock.set(new Date('2026-11-23T00:00:00Z'));
  await database.inTransaction((tx) => enqueue(tx, 'moderation.check', { checkId: 'patient' }));
  const lines: string[] = [];
  const log = { warn: () => undefined, error: (_facts: object, words: string) => lines.push(words) } as unknown as Log;
  let tries = 0;
  const away = {
    'moderation.check': () => {
      tries += 1;
      return Promise.reject(new Error('WeChat is away'));
    },
  };
  const waiting = () =>
    database.read((db) =>
      db.findOneByOrFail(OutboxMessage, { state: Not('done' as const), topic: 'moderation.check' }),
    );
  const goOn = async () => {
    const { availableAt } = await waiting();
    clock.set(availableAt);
    await drainOutbox(database, away, log);
  };
  await drainOutbox(database, away, log);
  while (clock.now() < new Date('2026-11-24T00:00:00Z')) await goOn();
  expect((await waiting()).state).toBe('waiting');
  expect([tries > 20, tries < 70, lines]).toEqual([true, true, []]);
  while ((await waiting()).state === 'waiting') await goOn();
  expect(lines).toEqual(['outbox message is dead: nobody will deliver it']);
  expect(await metrics.registry.metrics()).toContain('outbox_messages{state="dead"} 1');
  clock.set(null);
});
