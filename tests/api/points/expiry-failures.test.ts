import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsExpiry } from '../../../server/src/points/expiry/points-expiry.entity';
import { openPointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterAll(async () => {
  clock.set(null);
});

/** More than the run takes at once. */
const MANY = 200;

it('an account that fails holds up nobody else, near, far or in another community, and is tried again', async () => {
  const { database } = server.parts;
  const year = clock.now().getUTCFullYear() + 1;
  const at = (day: string) => clock.set(new Date(`${day}T12:00:00+08:00`));
  at(`${year}-03-01`);
  const [desk, elsewhere] = [await openPointsDesk(server), await openPointsDesk(server)];
  const { communityId } = desk;
  const [broken, next] = [await desk.newPerson('老李'), await desk.newPerson('邻居')];
  const empty = Array.from({ length: MANY }, () => ({
    id: newId(),
    communityId,
    unit: 'point' as const,
    holder: newId(),
    balance: 0,
  }));
  await database.inTransaction((tx) => tx.insert(PointsAccount, empty));
  const [last, stranger] = [await desk.newPerson('小王'), await elsewhere.newPerson('老郑')];
  for (const person of [broken, next, last]) await desk.give(person, 10);
  await elsewhere.give(stranger, 10);
  for (const { set } of [desk, elsewhere]) await set({ expireOn: '12-31' });
  at(`${year + 1}-12-01`);
  await desk.runJob('expire-points');
  at(`${year + 1}-12-31`);

  const keepBalance = (balance: number) =>
    database.inTransaction((tx) => tx.update(PointsAccount, { communityId, holder: broken.id }, { balance }));
  const expiry = () => database.read((db) => db.findOneByOrFail(PointsExpiry, { communityId }));
  // More than a number can say exactly: the book takes no such line.
  await keepBalance(2 ** 53 + 1_000);
  await expect(desk.runJob('expire-points')).rejects.toThrow('postings must be whole numbers');
  expect([await desk.balanceOf(next), await desk.balanceOf(last), await elsewhere.balanceOf(stranger)]).toEqual([
    0, 0, 0,
  ]);
  expect(await expiry()).toMatchObject({ state: 'expiring', cursor: '' });

  await keepBalance(10);
  await desk.runJob('expire-points');
  expect(await desk.balanceOf(broken)).toBe(0);
  expect((await expiry()).state).toBe('done');
  expect(await database.read(findLedgerDifferences)).toEqual([]);
});
