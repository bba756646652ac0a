import { untilBlocked } from '../../support/until-blocked';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { clock, days } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { reservePoints, reversePoints } from '../../../server/src/points';
import { sumSystemAccounts } from '../../../server/src/points/ledger/sum-system-accounts';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsExpiry } from '../../../server/src/points/expiry/points-expiry.entity';
import { expirePoints } from '../../../server/src/points/expiry/expire-points';
import { signInAs } from '../../support/factories/people';
import { openPointsDesk, type BookPerson, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let desk: PointsDesk;
let resident: BookPerson;
/** Ids never run backwards, so each test lives three years after the one before. */
let year = clock.now().getUTCFullYear();
beforeEach(async () => {
  year += 3;
  at('03-01');
  desk = await openPointsDesk(server);
  resident = await desk.newPerson('老李');
  await desk.set({ expireOn: '12-31' });
});
afterEach(async () => {
  expect(await server.parts.database.read(findLedgerDifferences)).toEqual([]);
  clock.set(null);
});

/** Noon in China. */
const at = (day: string, inYear = year): void => void clock.set(new Date(`${inYear}-${day}T12:00:00+08:00`));
const run = () => desk.runJob('expire-points');
const inbox = async (person = resident) => {
  const as = await signInAs(server.parts.database, person);
  return (await server.call(messages.findMessages, {}, { as })).body.items.map(({ text }) => text);
};
const mine = async () =>
  (await server.call(points.getMyPoints, {}, { as: await signInAs(server.parts.database, resident) })).body.accounts[0];
const sums = () => server.parts.database.read((db) => sumSystemAccounts(db, desk.communityId));
const states = () =>
  server.parts.database.read(async (db) =>
    (await db.findBy(PointsExpiry, { communityId: desk.communityId })).map(({ day, state }) => [day, state]),
  );

/** 30 gained in March, 5 in November; the date is the last day of the next year. */
async function gainOldAndYoung(): Promise<void> {
  await desk.give(resident, 30);
  at('11-01', year + 1);
  await desk.give(resident, 5);
}

it('old points are announced 30 days ahead, once, and expire on the date; young ones stay', async () => {
  await gainOldAndYoung();
  at('11-25', year + 1);
  await run();
  expect(await states()).toEqual([]);
  expect(await mine()).toMatchObject({
    balance: 35,
    expiring: { amount: 30, on: new Date(`${year + 1}-12-31T00:00:00+08:00`).toISOString() },
  });

  at('12-01', year + 1);
  await run();
  await run();
  expect(await inbox()).toEqual(['您有30积分将在12月31日到期，请在此之前使用。使用积分时，先扣最早获得的积分。']);
  at('12-30', year + 1);
  await run();
  expect(await mine()).toMatchObject({ balance: 35, expiring: { amount: 30 } });

  at('12-31', year + 1);
  await run();
  await run();
  expect(await states()).toEqual([[`${year + 1}-12-31`, 'done']]);
  expect(await inbox()).toEqual([
    '您有30积分未使用，已于12月31日到期失效。',
    expect.stringContaining('将在12月31日到期'),
  ]);
  expect(await mine()).toMatchObject({
    balance: 5,
    expiring: { amount: 5, on: new Date(`${year + 2}-12-31T00:00:00+08:00`).toISOString() },
  });
  const as = await signInAs(server.parts.database, resident);
  const { body } = await server.call(
    points.findMyStatement,
    { communityId: desk.communityId, direction: 'out' },
    { as },
  );
  expect(body.items).toMatchObject([{ amount: -30, reason: '12月31日到期', cause: { kind: 'expiry' } }]);
  const { body: sheet } = await server.call(points.getBalanceSheet, { communityId: desk.communityId }, { as });
  expect(sheet).toMatchObject({ issued: 35, held: 5, reserved: 0, spent: 0, expired: 30 });
});

it('the oldest are spent first, so less expires', async () => {
  await gainOldAndYoung();
  await desk.collect(await desk.reserve(resident, 28));
  at('12-01', year + 1);
  await run();
  expect((await inbox())[0]).toContain('您有2积分');
  await desk.reserve(resident, 2);
  at('12-31', year + 1);
  await run();
  expect(await desk.balanceOf(resident)).toBe(5);
  expect(await inbox()).toHaveLength(1);
});

it('points passed round the family grow no younger', async () => {
  const home = await desk.newHousehold();
  const [giver, receiver] = [await desk.newPerson('王奶奶', home), await desk.newPerson('小王', home)];
  await desk.set({ expireOn: '12-31', allowsFamilyTransfer: true });
  await desk.give(giver, 40);
  at('11-01', year + 1);
  await desk.give(receiver, 3);
  const as = await signInAs(server.parts.database, giver);
  await server.call(
    points.transferPoints,
    { communityId: desk.communityId, toPersonId: receiver.id, amount: 25 },
    { as },
  );
  at('12-01', year + 1);
  await run();
  at('12-31', year + 1);
  await run();
  expect([await desk.balanceOf(giver), await desk.balanceOf(receiver)]).toEqual([0, 3]);
});

it('points put aside over the date do not expire; given back, those that were too old do, and say so; younger ones stay', async () => {
  await desk.give(resident, 30);
  const held = await desk.reserve(resident, 12);
  at('12-01', year + 1);
  await run();
  at('12-31', year + 1);
  await run();
  expect(await desk.balanceOf(resident)).toBe(0);
  await desk.give(resident, 7);
  const young = await desk.reserve(resident, 3);
  await desk.release(held);
  await desk.release(young);
  expect(await mine()).toMatchObject({ balance: 7, expiring: null });
  expect((await inbox()).join()).toContain('12积分在预留期间已过到期日（12月31日）');
});

it('points put aside over the date and collected are spent, not expired', async () => {
  await desk.give(resident, 5);
  const held = await desk.reserve(resident, 5);
  at('12-01', year + 1);
  await run();
  at('12-31', year + 1);
  await run();
  await desk.collect(held);
  expect(await sums()).toMatchObject({ reserved: 0, expired: 0, spent: 5 });
});

it('what was given wrongly and has expired since is taken back from what expired, and nothing else', async () => {
  const { transactionId } = await desk.give(resident, 40);
  at('12-01', year + 1);
  await run();
  at('12-31', year + 1);
  await run();
  await desk.give(resident, 45);
  const take = () =>
    server.parts.database.inTransaction((tx) =>
      reversePoints(tx, { transactionId, reason: '登记错了', actorId: null, idempotencyKey: `back:${transactionId}` }),
    );
  const [first, again] = [await take(), await take()];
  expect(again).toEqual({ ...first, isNew: false });
  expect(await sums()).toEqual({ issued: -45, reserved: 0, spent: 0, expired: 0 });
  expect(await desk.balanceOf(resident)).toBe(45);
});

it.each(['expire first', 'spend first'])(
  'expiry against spending, %s: nothing is lost and nothing is taken twice',
  async (order) => {
    const people: BookPerson[] = [];
    for (let n = 0; n < 12; n++) people.push(await desk.newPerson(`邻居${n}`));
    for (const person of people) await desk.give(person, 10);
    at('11-01', year + 1);
    for (const person of people) await desk.give(person, 4);
    at('12-01', year + 1);
    await run();
    at('12-31', year + 1);
    const spend = () =>
      people.map((person) =>
        desk.reserve(person, 6).then(
          () => true,
          () => false,
        ),
      );
    const expire = () => [run(), run()];
    const started = order === 'expire first' ? [...expire(), ...spend()] : [...spend(), ...expire()];
    await Promise.all(started);
    for (const person of people) {
      const [balance, { body: sheet }] = [
        await desk.balanceOf(person),
        await server.call(
          points.findMyStatement,
          { communityId: desk.communityId, direction: 'out' },
          { as: await signInAs(server.parts.database, person) },
        ),
      ];
      const taken = Object.fromEntries(sheet.items.map(({ amount, cause }) => [cause?.kind, -amount]));
      // Either 6 of the old were spent and 4 expired, or 10 expired and the young 4 were not enough for 6.
      expect([{ gift: 6, expiry: 4 }, { expiry: 10 }]).toContainEqual(taken);
      expect(balance).toBe(4);
    }
  },
);

describe('whoever comes second sees what the first one did', () => {
  const spendIn = (tx: Tx) =>
    reservePoints(tx, {
      communityId: desk.communityId,
      personId: resident.id,
      amount: 6,
      reason: '换礼品',
      cause: { kind: 'gift', id: resident.id },
      idempotencyKey: 'one gift',
    });
  const expireIn = async (tx: Tx) => {
    const expiry = await tx.findOneByOrFail(PointsExpiry, { communityId: desk.communityId });
    const { id } = await tx.findOneByOrFail(PointsAccount, { communityId: desk.communityId, holder: resident.id });
    return expirePoints(tx, expiry, id);
  };
  /** The second starts while the first has done its work but not ended. */
  async function oneAfterTheOther(
    first: (tx: Tx) => Promise<unknown>,
    second: (tx: Tx) => Promise<unknown>,
  ): Promise<PromiseSettledResult<unknown>> {
    const { database } = server.parts;
    let started: Promise<unknown> = Promise.resolve();
    await database.inTransaction(async (tx) => {
      await first(tx);
      started = database.inTransaction(second);
      started.catch(() => undefined);
      await untilBlocked(tx, started);
    });
    return (await Promise.allSettled([started]))[0];
  }
  beforeEach(async () => {
    await desk.give(resident, 10);
    at('11-01', year + 1);
    await desk.give(resident, 4);
    at('12-01', year + 1);
    await run();
    at('12-31', year + 1);
  });

  it('spent first: only the rest of the old expires', async () => {
    expect((await oneAfterTheOther(spendIn, expireIn)).status).toBe('fulfilled');
    expect(await desk.balanceOf(resident)).toBe(4);
    expect((await inbox())[0]).toContain('您有4积分未使用，已于12月31日到期');
  });

  it('expired first: the young points are not enough', async () => {
    expect(await oneAfterTheOther(expireIn, spendIn)).toMatchObject({
      status: 'rejected',
      reason: { code: 'points.not_enough' },
    });
    expect(await desk.balanceOf(resident)).toBe(4);
  });

  it('expired twice: once', async () => {
    expect((await oneAfterTheOther(expireIn, expireIn)).status).toBe('fulfilled');
    expect(await desk.balanceOf(resident)).toBe(4);
  });
});

it('a run broken off is taken up where it stood, and nobody pays or is told twice', async () => {
  const people: BookPerson[] = [];
  for (let n = 0; n < 5; n++) people.push(await desk.newPerson(`邻居${n}`));
  for (const person of people) await desk.give(person, 10);
  at('12-01', year + 1);
  await run();
  const back = (state: PointsExpiry['state'], cursor = '') =>
    server.parts.database.inTransaction((tx) =>
      tx.update(PointsExpiry, { communityId: desk.communityId }, { state, cursor }),
    );
  await back('announcing');
  await run();
  at('12-31', year + 1);
  const third = people.map(({ id }) => id).sort()[2]!;
  await back('expiring', third);
  await run();
  const balances = async () =>
    new Map(
      await Promise.all(
        people.map(async (person): Promise<[string, number]> => [person.id, await desk.balanceOf(person)]),
      ),
    );
  expect(
    [...(await balances())]
      .filter(([, balance]) => balance === 0)
      .map(([id]) => id)
      .every((id) => id > third),
  ).toBe(true);
  await back('expiring');
  await run();
  expect([...(await balances()).values()]).toEqual([0, 0, 0, 0, 0]);
  for (const person of people) expect(await inbox(person)).toHaveLength(2);
});

it('a date that cannot be announced in time waits for the next year, and a dropped one takes nothing', async () => {
  await gainOldAndYoung();
  at('12-02', year + 1);
  await run();
  expect(await states()).toEqual([]);
  at('12-01', year + 2);
  await run();
  const as = await signInAs(server.parts.database, desk.worker);
  const settings = {
    communityId: desk.communityId,
    lifeYears: 1,
    allowsFamilyTransfer: false,
    secondSignatureAbove: 100,
  };
  await server.call(points.setPointsSettings, { ...settings, expireOn: null }, { as });
  at('12-31', year + 2);
  await run();
  expect(await states()).toEqual([[`${year + 2}-12-31`, 'dropped']]);
  expect(await mine()).toMatchObject({ balance: 35, expiring: null });
});

it('a date dropped and chosen again in time is kept', async () => {
  await gainOldAndYoung();
  at('11-29', year + 1);
  await run();
  const as = await signInAs(server.parts.database, desk.worker);
  const settings = {
    communityId: desk.communityId,
    lifeYears: 1,
    allowsFamilyTransfer: false,
    secondSignatureAbove: 100,
  };
  await server.call(points.setPointsSettings, { ...settings, expireOn: null }, { as });
  await server.call(points.setPointsSettings, { ...settings, expireOn: '12-31' }, { as });
  at('11-30', year + 1);
  await run();
  expect(await inbox()).toHaveLength(1);
  at('12-31', year + 1);
  await run();
  expect(await desk.balanceOf(resident)).toBe(5);
  clock.advance(days(1));
  await run();
  expect(await desk.balanceOf(resident)).toBe(5);
});
