import fc from 'fast-check';
import { postAdjustment } from '../../server/src/points/adjustments/post-adjustment';
import { expirePoints } from '../../server/src/points/expiry/expire-points';
import { transferPoints } from '../../server/src/points/transfers/transfer-points';
import { PointsExpiry } from '../../server/src/points/expiry/points-expiry.entity';
import { insertOnce, type Tx } from '../../server/src/platform/database';
import { clock } from '../../server/src/platform/clock';
import {
  awardPoints,
  postReservation,
  releaseReservation,
  reservePoints,
  reversePoints,
} from '../../server/src/points';
import { postPoints } from '../../server/src/points/ledger/post-points';
import { newId } from '../../server/src/platform/new-id';

/** Few people, few keys, few amounts: so that repeats and collisions are common. */
const person = fc.nat({ max: 2 });
const key = fc.nat({ max: 7 });
const amount = fc.integer({ min: 1, max: 3 });
const which = fc.nat({ max: 3 });
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

/** What may happen to the book. */
export const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('give'), person, key, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('award'), person, key, minutes: fc.constantFrom(20, 90, 240) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('adjust'), person, key, amount: fc.constantFrom(-3, -1, 2) }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('reserve'), person, key, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('collect'), which }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('release'), which }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('transfer'), person, to: person, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('reverse'), which, key }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('expire'), person, key }) },
);
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

export interface Book {
  communityId: string;
  /** Of one household, with an account each. */
  people: { id: string; accountId: string }[];
  /** Told so far, for deeds about one of them. */
  reservations: string[];
  given: string[];
}

/** What a deed that went well told, for the next ones. */
export interface Told {
  reservation?: string;
  given?: string;
  /** A key and its one transaction. */
  effect?: { key: string; transactionId: string };
  closed?: { id: string; isMine: boolean };
}

/** Does one deed; a refusal is thrown. */
export async function playDeed(tx: Tx, book: Book, one: Deed): Promise<Told> {
  const { communityId, people } = book;
  const personId = 'person' in one ? people[one.person]!.id : '';
  const pick = (ids: string[], n: number): string => ids[n % Math.max(ids.length, 1)] ?? newId();
  const under = (n: number) => ({ reason: one.kind, actorId: null, idempotencyKey: `key:${n}` });
  const cause = { kind: 'wish' as const, id: communityId };
  switch (one.kind) {
    case 'give': {
      const { transactionId } = await postPoints(tx, {
        communityId,
        personId,
        amount: one.amount,
        event: 'wish.fulfilled',
        cause,
        ...under(one.key),
      });
      return { given: transactionId, effect: { key: `key:${one.key}`, transactionId } };
    }
    case 'award': {
      const award = await awardPoints(tx, {
        communityId,
        personId,
        event: 'volunteering.duty',
        minutes: one.minutes,
        cause,
        ...under(one.key),
      });
      return award
        ? { given: award.transactionId, effect: { key: `key:${one.key}`, transactionId: award.transactionId } }
        : {};
    }
    case 'adjust': {
      const adjustment = {
        id: `adjust${one.key}`,
        communityId,
        personId,
        amount: one.amount,
        reason: '核对',
        state: 'posted',
        isDone: true,
        madeById: personId,
        madeAt: clock.now(),
        decidedById: null,
        decision: null,
      } as const;
      await postAdjustment(tx, adjustment, personId);
      return {};
    }
    case 'reserve': {
      const { idempotencyKey, reason } = under(one.key);
      const { reservationId } = await reservePoints(tx, {
        communityId,
        personId,
        amount: one.amount,
        reason,
        cause,
        idempotencyKey,
      });
      return { reservation: reservationId, effect: { key: idempotencyKey, transactionId: reservationId } };
    }
    case 'collect':
    case 'release': {
      const id = pick(book.reservations, one.which);
      const isMine = await (one.kind === 'collect' ? postReservation : releaseReservation)(tx, id, {
        actorId: null,
        reason: one.kind,
      });
      return { closed: { id, isMine } };
    }
    case 'transfer': {
      const actor = { personId, sessionId: personId, grants: [] };
      await transferPoints(
        tx,
        actor,
        { communityId, toPersonId: people[one.to]!.id, amount: one.amount },
        { submitForCheck: async () => '' },
      );
      return {};
    }
    case 'reverse': {
      const { transactionId } = await reversePoints(tx, {
        transactionId: pick(book.given, one.which),
        ...under(one.key),
      });
      return { given: transactionId, effect: { key: `key:${one.key}`, transactionId } };
    }
    case 'expire': {
      const expiry = {
        id: `${communityId.slice(0, 24)}${10 + one.key}`,
        communityId,
        day: `2026-12-${10 + one.key}`,
        gainedBefore: clock.now(),
        state: 'done',
        cursor: '',
      } as const;
      await insertOnce(tx, PointsExpiry, expiry);
      await expirePoints(tx, expiry, people[one.person]!.accountId);
      return {};
    }
  }
}
