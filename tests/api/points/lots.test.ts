import { dayInChina } from '@yuanli/shared/china-time';
import fc from 'fast-check';
import { clock, days, hours } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { Refusal } from '../../../server/src/platform/refusal';
import {
  getBalance,
  postReservation,
  releaseReservation,
  reservePoints,
  reversePoints,
} from '../../../server/src/points';
import { postPoints } from '../../../server/src/points/ledger/post-points';
import { expirePoints } from '../../../server/src/points/expiry/expire-points';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsExpiry } from '../../../server/src/points/expiry/points-expiry.entity';
import { sumSystemAccounts } from '../../../server/src/points/ledger/sum-system-accounts';
import { openAccounts } from '../../../server/src/points/ledger/open-accounts';
import { postAdjustment } from '../../../server/src/points/adjustments/post-adjustment';
import { transferPoints } from '../../../server/src/points/transfers/transfer-points';
import { openPointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

beforeAll(() => clock.set(new Date(now)));
const { server } = useServer();
/** Runs on through all histories, as ids never run backwards. */
let now = new Date('2027-01-01T12:00:00+08:00').getTime();
afterAll(async () => {
  clock.set(null);
});

const amount = fc.integer({ min: 1, max: 6 });
const act = <Act extends string>(name: Act, weight: number) => ({
  weight,
  arbitrary: fc.record({ act: fc.constant(name), amount }),
});
const step = fc.oneof(
  act('gain', 4),
  act('spend', 2),
  act('reserve', 3),
  act('collect', 1),
  act('release', 2),
  act('beGiven', 1),
  act('takeAway', 1),
  act('reverse', 2),
  act('expire', 3),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Lot {
  id: string;
  at: number;
  amount: number;
}

/**
 * The same in the simplest way: every gain is a lot of its day, and points lie in the order of their age: the spent ones first, then
 * those put aside, then what one has. A date takes whole lots; what of them is aside waits there for how it ends. False: refused.
 */
class Lots {
  private young: Lot[] = [];
  private spent = 0;
  private held: { id: string; free: number; aged: { date: Taken; points: number }[] }[] = [];
  private dates: Taken[] = [];

  get balance(): number {
    return sumOf(this.young) - this.spent - this.held.reduce((sum, { free }) => sum + free, 0);
  }
  get expired(): number {
    return this.dates.reduce((sum, date) => sum + date.expired, 0);
  }
  gain(lot: Lot): boolean {
    this.young.push(lot);
    return true;
  }
  take(points: number): boolean {
    if (this.balance < points) return false;
    this.spent += points;
    return true;
  }
  reserve(id: string, points: number): boolean {
    if (this.balance < points) return false;
    this.held.push({ id, free: points, aged: [] });
    return true;
  }
  end(id: string, isCollected: boolean): void {
    const { free, aged } = this.held.find((one) => one.id === id)!;
    this.held = this.held.filter((one) => one.id !== id);
    if (isCollected) this.spent += free;
    for (const { date, points } of aged) {
      date.aside -= points;
      if (!isCollected) date.expired += points;
    }
  }
  expire(before: number): void {
    const date: Taken = { lots: this.young.filter(({ at }) => at < before), expired: 0, aside: 0 };
    this.young = this.young.filter(({ at }) => at >= before);
    let left = sumOf(date.lots);
    const spent = Math.min(left, this.spent);
    this.spent -= spent;
    left -= spent;
    for (const one of this.held) {
      const points = Math.min(left, one.free);
      one.free -= points;
      one.aged.push({ date, points });
      date.aside += points;
      left -= points;
    }
    date.expired = left;
    this.dates.push(date);
  }
  reverse(id: string): boolean {
    const lot = this.young.find((one) => one.id === id);
    if (lot) {
      if (this.balance < lot.amount) return false;
      this.young = this.young.filter((one) => one !== lot);
      return true;
    }
    const date = this.dates.find(({ lots }) => lots.some((one) => one.id === id))!;
    const { at, amount: all } = date.lots.find((one) => one.id === id)!;
    const younger = sumOf(date.lots.filter((one) => one.at > at));
    const within = (points: number) => Math.min(all, Math.max(0, points - younger));
    const expired = within(date.expired);
    if (within(date.expired + date.aside) > expired || this.balance < all - expired) return false;
    date.lots = date.lots.filter((one) => one.id !== id);
    date.expired -= expired;
    this.spent += all - expired;
    return true;
  }
}
interface Taken {
  /** All of which were older than its line. */
  lots: Lot[];
  expired: number;
  /** Of them, put aside at the date and not ended since. */
  aside: number;
}
const sumOf = (lots: readonly Lot[]): number => lots.reduce((sum, { amount: points }) => sum + points, 0);

async function playOut(steps: Step[]): Promise<void> {
  const { database } = server.parts;
  const desk = await openPointsDesk(server);
  const { communityId } = desk;
  await desk.set({ allowsFamilyTransfer: true });
  const home = await desk.newHousehold();
  const [me, aunt] = [await desk.newPerson('我', home), await desk.newPerson('姑姑', home)];
  await desk.give(aunt, 1_000);
  const [account] = await database.inTransaction((tx) => openAccounts(tx, communityId, 'point', [me.id]));
  const lots = new Lots();
  const gains: string[] = [];
  const held: string[] = [];
  const why = { reason: '一步', cause: { kind: 'wish' as const, id: communityId } };
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.inTransaction(work);
  const reserve = (points: number) =>
    run((tx) => reservePoints(tx, { communityId, personId: me.id, amount: points, ...why, idempotencyKey: newId() }));

  /** Both say yes, or both no. */
  const both = async (real: Promise<unknown>, isAllowed: boolean): Promise<void> => {
    const isDone = await real.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
    expect(isDone).toBe(isAllowed);
  };

  const play = async ({ act: what, amount: points }: Step): Promise<void> => {
    switch (what) {
      case 'gain': {
        const given = { communityId, personId: me.id, amount: points, event: 'wish.fulfilled', ...why, actorId: null };
        const { transactionId: id } = await run((tx) => postPoints(tx, { ...given, idempotencyKey: newId() }));
        gains.push(id);
        lots.gain({ id, at: now, amount: points });
        return;
      }
      case 'spend': {
        const spend = async () => {
          const { reservationId } = await reserve(points);
          await run((tx) => postReservation(tx, reservationId, { actorId: null, reason: '领走' }));
        };
        return both(spend(), lots.take(points));
      }
      case 'reserve': {
        if (lots.balance < points) return both(reserve(points), false);
        const { reservationId: id } = await reserve(points);
        held.push(id);
        lots.reserve(id, points);
        return;
      }
      case 'collect':
      case 'release': {
        const [id] = held.splice(points % Math.max(held.length, 1), 1);
        if (!id) return;
        lots.end(id, what === 'collect');
        await run((tx) =>
          what === 'collect'
            ? postReservation(tx, id, { actorId: null, reason: '领走' })
            : releaseReservation(tx, id, { reason: '退回' }),
        );
        return;
      }
      case 'beGiven': {
        const actor = { personId: aunt.id, sessionId: aunt.id, grants: [] };
        const input = { communityId, toPersonId: me.id, amount: points };
        await run((tx) => transferPoints(tx, actor, input, { submitForCheck: async () => '' }));
        lots.gain({ id: newId(), at: Number.NEGATIVE_INFINITY, amount: points });
        return;
      }
      case 'takeAway': {
        const adjustment = {
          id: newId(),
          communityId,
          personId: me.id,
          amount: -points,
          reason: '核对',
          state: 'posted',
          isDone: true,
          madeById: me.id,
          madeAt: clock.now(),
          decidedById: null,
          decision: null,
        } as const;
        return both(
          run((tx) => postAdjustment(tx, adjustment, aunt.id)),
          lots.take(points),
        );
      }
      case 'reverse': {
        const [id] = gains.slice(points % Math.max(gains.length, 1));
        if (!id) return;
        const reversal = { transactionId: id, reason: '冲回', actorId: null, idempotencyKey: newId() };
        const isAllowed = lots.reverse(id);
        if (isAllowed) gains.splice(gains.indexOf(id), 1);
        return both(
          run((tx) => reversePoints(tx, reversal)),
          isAllowed,
        );
      }
      case 'expire': {
        // Some days back, between two of them; and as it is for a community, never further back than the date before.
        line = Math.max(line, now - days(points) - hours(12));
        const day = dayInChina(new Date(now));
        const expiry = {
          id: newId(),
          communityId,
          day,
          gainedBefore: new Date(line),
          state: 'done',
          cursor: '',
        } as const;
        await run(async (tx) => {
          await tx.insert(PointsExpiry, expiry);
          await expirePoints(tx, expiry, account!.id);
        });
        lots.expire(line);
      }
    }
  };
  let line = 0;

  for (const one of steps) {
    now += days(1);
    clock.set(new Date(now));
    await play(one);
    const is = await database.read(async (db) => ({
      balance: await getBalance(db, communityId, me.id),
      expired: (await sumSystemAccounts(db, communityId)).expired,
    }));
    expect(is).toEqual({ balance: lots.balance, expired: lots.expired });
  }
  // Issued = held + spent + expired, balances are their postings and never below zero, what is put aside is its reservations.
  expect(await database.read(findLedgerDifferences)).toEqual([]);
}

it('what expires is what is left of the oldest lots, whatever happened before', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), playOut), {
    numRuns: 40,
    interruptAfterTimeLimit: 60_000,
  });
});
