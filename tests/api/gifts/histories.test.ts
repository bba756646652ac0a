import fc from 'fast-check';
import { changeGift } from '../../../server/src/gifts/change-gift';
import { giveBackRedemption } from '../../../server/src/gifts/give-back-redemption';
import { releaseRunOutGift } from '../../../server/src/gifts';
import { handOverGift } from '../../../server/src/gifts/hand-over-gift';
import { redeemGift } from '../../../server/src/gifts/redeem-gift';
import { restockGift } from '../../../server/src/gifts/restock-gift';
import type { Gift } from '../../../server/src/gifts/gift.entity';
import type { Redemption } from '../../../server/src/gifts/redemption.entity';
import { findHolds } from '../../../server/src/holds';
import type { Actor } from '../../../server/src/platform/actor';
import type { Tx } from '../../../server/src/platform/database';
import { clock, days } from '../../../server/src/platform/clock';
import { Refusal } from '../../../server/src/platform/refusal';
import { openGiftCounter } from '../../support/gift-counter';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: counter } = useServer(openGiftCounter);
afterEach(() => clock.set(null));

/** Few people, few pieces, few points: so that every "no" comes often. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('redeem' as const), who: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('handOver' as const, 'giveBack' as const, 'runOut' as const),
      which: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('restock' as const), by: fc.constantFrom(-2, -1, 1, 2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reprice' as const), price: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
/** Each inner list happens at once. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 20, size: 'max' });

const START = 12;
const HOLD_DAYS = 2;
const refusals = [
  'gift.sold_out',
  'gift.limit_reached',
  'gift.already_collected',
  'gift.already_released',
  'points.not_enough',
  'hold.pool_too_small',
];

async function playOut(batches: Step[][]): Promise<void> {
  clock.set(null);
  const gift = await counter.offer({ stock: 3, price: 2, limitPerPerson: 3, holdDays: HOLD_DAYS });
  const people = [await counter.newResident(START), await counter.newResident(START), await counter.newResident(START)];
  for (const batch of batches) {
    const known = await counter.redemptionsOf(gift);
    const tries = batch.map((one) => server.parts.database.inTransaction((tx) => run(tx, gift, people, known, one)));
    for (const outcome of await Promise.allSettled(tries)) {
      if (outcome.status === 'rejected')
        expect(outcome.reason instanceof Refusal ? refusals : [outcome.reason]).toContain(outcome.reason.code);
    }
    await checkShelf(gift, people);
  }
}

const actor = ({ id }: Neighbour, ...grants: Actor['grants']): Actor => ({ personId: id, sessionId: id, grants });

async function run(tx: Tx, gift: Gift, people: Neighbour[], known: Redemption[], one: Step): Promise<unknown> {
  const scopeId = counter.communityId;
  const worker = actor(counter.worker, { role: 'community_worker', scopeId });
  if (one.act === 'redeem') return redeemGift(tx, actor(people[one.who]!), { id: gift.id });
  if (one.act === 'restock') return restockGift(tx, worker, { id: gift.id, by: one.by, reason: '清点' });
  if (one.act === 'reprice') return changeGift(tx, worker, { ...gift, price: one.price });
  if (one.act === 'wait') return clock.advance(days(HOLD_DAYS + 0.1));
  const redemption = known[one.which % Math.max(known.length, 1)];
  if (!redemption) return undefined;
  if (one.act === 'handOver')
    return handOverGift(tx, actor(counter.keeper, { role: 'keeper', scopeId }), { code: redemption.code });
  if (one.act === 'giveBack')
    return giveBackRedemption(tx, actor({ id: redemption.personId, token: '' }), { id: redemption.id });
  return releaseRunOutGift(tx, (await findHolds(tx, [redemption.holdId])).get(redemption.holdId)!);
}

async function checkShelf(gift: Gift, people: Neighbour[]): Promise<void> {
  await counter.expectInStep(gift);
  const redemptions = await counter.redemptionsOf(gift);
  for (const person of people) {
    const taken = redemptions.filter(({ personId, status }) => personId === person.id && status !== 'released');
    expect(taken.length).toBeLessThanOrEqual(gift.limitPerPerson);
    const given = taken.reduce((sum, { price }) => sum + price, 0);
    expect(await counter.balanceOf(person)).toBe(START - given);
  }
  for (const { status, liveCode, expiresAt, code } of redemptions) {
    expect([liveCode, expiresAt !== null]).toEqual(status === 'held' ? [code, true] : [null, false]);
  }
}

it('whatever happens at once and in whatever order, no piece, no point and no code is there twice or lost', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), { numRuns: 25 });
});
