import { releaseRunOutHolds } from '../../../server/src/holds';
import { clock, days, fromNow, minutes } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { releaseRunOutWish } from '../../../server/src/wishes';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { isOver, statesBefore, wishStatusNames } from '@yuanli/shared/wishes/wish-status';
import { tryChangeWish } from '../../../server/src/wishes/change-wish';
import { purgeContacts } from '../../../server/src/wishes/purge-contacts.job';
import { WishContact } from '../../../server/src/wishes/wish-contact.entity';
import { expireWishes } from '../../../server/src/wishes/expire-wishes.job';
import { makeWish } from '../../support/factories/wishes';
import { useServer } from '../../support/use-server';

const { server } = useServer();

/** The database, with a first transaction that fails. */
function failingOnce(database: Database): Database {
  let transactions = 0;
  return {
    ...database,
    inTransaction: (work) =>
      transactions++ === 0 ? Promise.reject(new Error('connection lost')) : database.inTransaction(work),
  };
}

it.each([
  ['a hold', releaseRunOutHolds({ wish: releaseRunOutWish }), 'claimed', 'open', 'holdUntil'],
  ['an open wish', expireWishes, 'open', 'expired', 'expiresAt'],
] as const)('%s that fails holds up no other, and the job says so', async (_what, job, before, after, due) => {
  const { database } = server.parts;
  const ids: string[] = [];
  for (let n = 3; n > 0; n--) ids.push((await makeWish(database, { status: before, [due]: fromNow(-days(n)) })).id);
  const statuses = () =>
    Promise.all(ids.map((id) => database.read(async (db) => (await db.findOneByOrFail(Wish, { id })).status)));

  await expect(job.run(failingOnce(database))).rejects.toThrow('connection lost');
  expect(await statuses()).toEqual([before, after, after]);
  await job.run(database);
  expect(await statuses()).toEqual([after, after, after]);
});

describe('how to reach a wisher', () => {
  afterEach(() => clock.set(null));

  it.each([...wishStatusNames.filter(isOver), 'delivered' as const])(
    'is deleted 7 days after a wish is over, and only then: %s',
    async (to) => {
      const { database } = server.parts;
      const { id } = await makeWish(database, { status: statesBefore(to)[0]! });
      const isKept = () => database.read((db) => db.existsBy(WishContact, { wishId: id }));
      await database.inTransaction((tx) => tryChangeWish(tx, id, { from: statesBefore(to), to }));
      clock.advance(days(7) - minutes(1));
      await purgeContacts.run(database);
      expect(await isKept()).toBe(true);
      clock.advance(minutes(1));
      await purgeContacts.run(database);
      expect(await isKept()).toBe(!isOver(to));
    },
  );
});
