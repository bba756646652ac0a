import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { clock, days } from '../../../server/src/platform/clock';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsCheckpoint } from '../../../server/src/points/ledger/points-checkpoint.entity';
import { PointsPosting } from '../../../server/src/points/ledger/points-posting.entity';
import { PointsReservation } from '../../../server/src/points/ledger/points-reservation.entity';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity, makeGrid } from '../../support/factories/places';
import { openPointsDesk, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let desk: PointsDesk;
beforeEach(async () => {
  desk = await openPointsDesk(server);
});
afterEach(() => clock.set(null));

const sheet = async (as?: string) =>
  (
    await server.call(
      points.getBalanceSheet,
      { communityId: desk.communityId },
      { as: as ?? (await signInAs(server.parts.database, desk.worker)) },
    )
  ).body;
const checkpoints = () =>
  server.parts.database.read(async (db) => {
    const accounts = await db.findBy(PointsAccount, { communityId: desk.communityId });
    const rows = await db.find(PointsCheckpoint);
    return Object.fromEntries(
      accounts.flatMap(({ id, holder }) =>
        rows.filter(({ accountId }) => accountId === id).map(({ sum }) => [holder, sum]),
      ),
    );
  });
const moveCheckpoints = () => desk.runJob('move-points-checkpoints');

/** 100 issued: 20 collected, 15 put aside, the rest with residents. */
async function fillBook(): Promise<string> {
  const [one, other] = [await desk.newPerson('老李'), await desk.newPerson('老周')];
  await desk.give(one, 60);
  await desk.give(other, 40);
  await desk.collect(await desk.reserve(one, 20));
  await desk.release(await desk.reserve(one, 7));
  return desk.reserve(other, 15);
}

describe('the balance sheet', () => {
  it('shows residents where all points are: issued = held + spent + expired', async () => {
    const resident = await desk.newPerson('老李');
    expect(await sheet(resident.token)).toMatchObject({
      issued: 0,
      held: 0,
      reserved: 0,
      spent: 0,
      expired: 0,
      giftPool: { kinds: 0, pieces: 0, worth: 0, aside: 0 },
    });
    await fillBook();
    expect(await sheet(resident.token)).toMatchObject({
      communityName: '槐荫社区',
      issued: 100,
      held: 80,
      reserved: 15,
      spent: 20,
      expired: 0,
    });
  });

  it('is for residents of the community and those who work there', async () => {
    const {
      parts: { database },
    } = server;
    const stranger = await makePerson(database);
    const neighbourhood = await openPointsDesk(server);
    for (const as of [await signInAs(database, stranger), neighbourhood.worker.token]) {
      expect((await sheet(as)).error?.code).toBe('request.not_allowed');
    }
    await appoint(database, stranger, 'grid_worker', (await makeGrid(database, { communityId: desk.communityId })).id, {
      communityId: desk.communityId,
    });
    expect((await sheet(await signInAs(database, stranger))).issued).toBe(0);
    expect(
      (await server.call(points.getBalanceSheet, { communityId: (await makeCommunity(database)).id })).status,
    ).toBe(401);
  });

  it('is the same before, between and after the checkpoints move, and they leave the last minutes out', async () => {
    const held = await fillBook();
    await moveCheckpoints();
    expect(await checkpoints()).toEqual({});
    clock.advance(days(1));
    await moveCheckpoints();
    await moveCheckpoints();
    expect(await checkpoints()).toEqual({ issued: -100, reserved: 15, spent: 20 });
    expect(await sheet()).toMatchObject({ issued: 100, held: 80, reserved: 15, spent: 20 });
    await desk.collect(held);
    await desk.give(await desk.newPerson('新来的'), 3);
    await moveCheckpoints();
    expect(await checkpoints()).toEqual({ issued: -100, reserved: 15, spent: 20 });
    expect(await sheet()).toMatchObject({ issued: 103, held: 68, reserved: 0, spent: 35 });
    clock.advance(days(1));
    await Promise.all([moveCheckpoints(), moveCheckpoints()]);
    expect(await checkpoints()).toEqual({ issued: -103, reserved: 0, spent: 35 });
    expect(await sheet()).toMatchObject({ issued: 103, held: 68, reserved: 0, spent: 35 });
  });

  it('adds up at every moment while points are moved', async () => {
    const people = await Promise.all(['甲', '乙', '丙'].map((name) => desk.newPerson(name)));
    const moving = people.map(async (person) => {
      for (let n = 0; n < 6; n++) {
        await desk.give(person, 10);
        const held = await desk.reserve(person, 4);
        await (n % 2 ? desk.collect(held) : desk.release(held));
      }
    });
    const as = await signInAs(server.parts.database, desk.worker);
    const watching = Array.from({ length: 20 }, async () => {
      const { issued, held, spent, expired, reserved } = await sheet(as);
      expect([issued, issued % 10]).toEqual([held + spent + expired, 0]);
      expect(Math.min(reserved, held - reserved, spent)).toBeGreaterThanOrEqual(0);
    });
    await Promise.all([...moving, ...watching]);
    expect(await sheet(as)).toMatchObject({ issued: 180, held: 144, reserved: 0, spent: 36 });
  });
});

describe('the nightly check', () => {
  const differences = () => server.parts.database.read(findLedgerDifferences);
  const change = (work: Parameters<typeof server.parts.database.inTransaction>[0]) =>
    server.parts.database.inTransaction(work);

  it('finds a reservation nobody booked, and prints it', async () => {
    const id = await fillBook();
    expect(await differences()).toEqual([]);
    await change((tx) => tx.update(PointsReservation, { id }, { amount: 16 }));
    expect(await differences()).toEqual([
      { problem: 'reserved_is_not_its_reservations', id: desk.communityId, expected: 15, found: 16 },
    ]);
    await expect(desk.runJob('check-points-ledger')).rejects.toThrow('reserved_is_not_its_reservations');
    await change((tx) => tx.update(PointsReservation, { id }, { amount: 15 }));
  });

  it('finds a book that does not close, and a checkpoint that is wrong', async () => {
    await fillBook();
    clock.advance(days(10));
    await moveCheckpoints();
    const issued = await server.parts.database.read((db) =>
      db.findOneByOrFail(PointsAccount, { communityId: desk.communityId, holder: 'issued' }),
    );
    await change((tx) => tx.update(PointsCheckpoint, { accountId: issued.id }, { sum: -90 }));
    expect(await differences()).toEqual([
      { problem: 'checkpoint_is_not_its_postings', id: issued.id, expected: -90, found: -100 },
      { problem: 'book_does_not_close', id: desk.communityId, expected: 90, found: 100 },
    ]);
    await change((tx) => tx.update(PointsCheckpoint, { accountId: issued.id }, { sum: -100 }));
  });

  it('goes through more accounts and transactions than fit into one chunk', async () => {
    const { transactionId } = await desk.give(await desk.newPerson('老李'), 5);
    const line = await server.parts.database.read((db) =>
      db.findOneByOrFail(PointsPosting, { transactionId, direction: 'in' }),
    );
    const account = await server.parts.database.read((db) => db.findOneByOrFail(PointsAccount, { id: line.accountId }));
    // More pages of the book before it than a chunk holds, all of them empty.
    const empty = Array.from({ length: 600 }, (_, n) => ({
      id: `0${String(n).padStart(25, '0')}`,
      communityId: desk.communityId,
      unit: 'point' as const,
      holder: `P${n}`,
      balance: 0,
    }));
    await change((tx) => tx.insert(PointsAccount, empty));
    await change((tx) => tx.update(PointsAccount, { id: account.id }, { balance: 6 }));
    expect(await differences()).toEqual([
      { problem: 'balance_is_not_its_postings', id: account.id, expected: 6, found: 5 },
      { problem: 'book_does_not_close', id: desk.communityId, expected: 5, found: 6 },
    ]);
    await change((tx) => tx.update(PointsAccount, { id: account.id }, { balance: 5 }));
    expect(await differences()).toEqual([]);
  });
});
