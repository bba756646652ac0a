import fc from 'fast-check';
import { clock, days, hours } from '../../../server/src/platform/clock';
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
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('gain' as const), amount }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('spend' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reserveAndRelease' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('beGiven' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('takeAway' as const), amount }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reverse' as const), amount }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('expire' as const), amount }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The simplest way to say it: every gain is a lot of its day, and whatever is gone was taken from the oldest lots. */
class Lots {
  private lots: { id: string; at: number; amount: number }[] = [];
  balance = 0;

  gain(id: string, at: number, points: number): void {
    this.lots.push({ id, at, amount: points });
    this.balance += points;
  }
  reverse(id: string): void {
    this.balance -= this.lots.find((lot) => lot.id === id)!.amount;
    this.lots = this.lots.filter((lot) => lot.id !== id);
  }
  leftFrom(before: number): number {
    let gone = this.lots.reduce((sum, lot) => sum + lot.amount, 0) - this.balance;
    let left = 0;
    for (const lot of this.lots.toSorted((a, b) => a.at - b.at)) {
      const taken = Math.min(gone, lot.amount);
      gone -= taken;
      if (lot.at < before) left += lot.amount - taken;
    }
    return left;
  }
}

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
  const why = { reason: '一步', cause: { kind: 'wish' as const, id: communityId } };
  const reserve = (points: number) =>
    database.inTransaction((tx) =>
      reservePoints(tx, { communityId, personId: me.id, amount: points, ...why, idempotencyKey: newId() }),
    );

  const play = async ({ act, amount: points }: Step): Promise<void> => {
    switch (act) {
      case 'gain': {
        const given = {
          communityId,
          personId: me.id,
          amount: points,
          event: 'wish.fulfilled',
          ...why,
          idempotencyKey: newId(),
          actorId: null,
        };
        const { transactionId } = await database.inTransaction((tx) => postPoints(tx, given));
        gains.push(transactionId);
        return lots.gain(transactionId, now, points);
      }
      case 'spend': {
        const { reservationId } = await reserve(points);
        await database.inTransaction((tx) => postReservation(tx, reservationId, { actorId: null, reason: '领走' }));
        lots.balance -= points;
        return;
      }
      case 'reserveAndRelease': {
        const { reservationId } = await reserve(points);
        await database.inTransaction((tx) => releaseReservation(tx, reservationId, { reason: '退回' }));
        return;
      }
      case 'beGiven': {
        const actor = { personId: aunt.id, sessionId: aunt.id, grants: [] };
        await database.inTransaction((tx) =>
          transferPoints(
            tx,
            actor,
            { communityId, toPersonId: me.id, amount: points },
            { submitForCheck: async () => '' },
          ),
        );
        return lots.gain(newId(), Number.NEGATIVE_INFINITY, points);
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
        await database.inTransaction((tx) => postAdjustment(tx, adjustment, aunt.id));
        lots.balance -= points;
        return;
      }
      case 'reverse': {
        const id = gains[points % Math.max(gains.length, 1)];
        if (!id) return;
        await database.inTransaction((tx) =>
          reversePoints(tx, { transactionId: id, reason: '冲回', actorId: null, idempotencyKey: newId() }),
        );
        return lots.reverse(id);
      }
      case 'expire': {
        // Some days back, between two of them.
        const before = now - days(points) - hours(12);
        const expiry = {
          id: newId(),
          communityId,
          day: String(now).slice(-10),
          gainedBefore: new Date(before),
          state: 'expiring',
          cursor: '',
        } as const;
        await database.inTransaction((tx) => expirePoints(tx, expiry, account!.id));
        lots.balance -= lots.leftFrom(before);
      }
    }
  };

  for (const one of steps) {
    now += days(1);
    clock.set(new Date(now));
    await play(one).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    expect(await database.read((db) => getBalance(db, communityId, me.id))).toBe(lots.balance);
  }
}

it('what expires is what is left of the oldest lots, whatever happened before', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), playOut), {
    numRuns: 40,
    interruptAfterTimeLimit: 60_000,
  });
});
