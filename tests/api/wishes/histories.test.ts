import fc from 'fast-check';
import { In } from 'typeorm';
import { canBecome, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { getBalance } from '../../../server/src/points';
import type { Actor } from '../../../server/src/platform/actor';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import type { Reader, Tx } from '../../../server/src/platform/database';
import { Refusal } from '../../../server/src/platform/refusal';
import { Hold, releaseRunOutHolds } from '../../../server/src/holds';
import { releaseRunOutWish, wishJobs, wishModeration } from '../../../server/src/wishes';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { approveWish } from '../../../server/src/wishes/approve-wish';
import { countUsedClaimSlots } from '../../../server/src/wishes/claim-quota';
import { claimWish } from '../../../server/src/wishes/claim-wish';
import { confirmWish } from '../../../server/src/wishes/confirm-wish';
import { declineWish } from '../../../server/src/wishes/decline-wish';
import { deliverWish } from '../../../server/src/wishes/deliver-wish';
import { releaseWish } from '../../../server/src/wishes/release-wish';
import { rejectDelivery } from '../../../server/src/wishes/reject-delivery';
import { withdrawWish } from '../../../server/src/wishes/withdraw-wish';
import { makeCommunity } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, record, type Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

/** What a line of the trail says has become of the wish. */
const became: Record<string, WishStatus> = {
  'wish.checked': 'under_review',
  'wish.refused': 'declined',
  'wish.declined': 'declined',
  'wish.approved': 'open',
  'wish.claimed': 'claimed',
  'wish.released': 'open',
  'wish.hold_ran_out': 'open',
  'wish.delivered': 'delivered',
  'wish.record_refused': 'claimed',
  'wish.not_yet': 'claimed',
  'wish.fulfilled': 'fulfilled',
  'wish.withdrawn': 'withdrawn',
  'wish.taken_down': 'withdrawn',
  'wish.expired': 'expired',
};

/** How often each is tried; endings are rare, so that a history gets somewhere. */
const weights = {
  pass: 3,
  refuse: 1,
  approve: 3,
  decline: 1,
  claim: 12,
  release: 6,
  deliver: 8,
  confirm: 3,
  notYet: 4,
  withdraw: 1,
  wait: 1,
  refuseRecord: 2,
};
interface Step {
  act: keyof typeof weights;
  wish: number;
  helper: number;
}
const act = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['act']) })),
);
const step: fc.Arbitrary<Step> = fc.record({ act, wish: fc.nat(3), helper: fc.nat(1) });
/** Two new ones and two that everybody sees already. */
const beginnings: WishStatus[] = ['submitted', 'submitted', 'open', 'open'];
/** Each inner list happens at once. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 15, maxLength: 40, size: 'max' });

async function playOut(batches: Step[][]): Promise<void> {
  const { database } = server.parts;
  const town = await makeNeighbourhood(server, await makeCommunity(database, { wishClaimsAtATime: 2 }));
  const { communityId, gridId, id: courtyardId } = town.courtyard;
  const actor = ({ id }: Neighbour, ...grants: Actor['grants']): Actor => ({ personId: id, sessionId: id, grants });
  const wisher = actor(town.wisher);
  const staff = actor(town.gridWorker, { role: 'grid_worker', scopeId: gridId });
  const helpers = [town.helper, await town.newNeighbour()].map((one) =>
    actor(one, { role: 'volunteer', scopeId: communityId }),
  );
  const ids: string[] = [];
  for (const status of beginnings) {
    ids.push((await makeWish(database, { courtyardId, wisherId: town.wisher.id, status })).id);
  }

  const decided = {
    subjectKind: 'wish',
    subjectId: '',
    checkId: '',
    origin: 'check',
    verdict: 'refused',
    reason: null,
    rule: null,
  } as const;
  const run = ({ act, wish, helper: who }: Step, tx: Tx): Promise<unknown> => {
    const id = ids[wish]!;
    const helper = helpers[who]!;
    switch (act) {
      case 'pass':
        return wishModeration.wish(tx, { ...decided, subjectId: id, verdict: 'passed' });
      case 'refuse':
        return wishModeration.wish(tx, { ...decided, subjectId: id, reason: '不合适' });
      case 'approve':
        return approveWish(tx, staff, { id });
      case 'decline':
        return declineWish(tx, staff, { id, reason: '请写清楚' });
      case 'claim':
        return claimWish(tx, helper, { id });
      case 'release':
        return releaseWish(tx, helper, { id });
      case 'deliver':
        return deliverWish(tx, helper, { id, ...record(), pictureIds: [] });
      case 'confirm':
        return confirmWish(tx, wisher, { id, rating: 5 });
      case 'notYet':
        return rejectDelivery(tx, wisher, { id, reason: '还差一点' });
      case 'withdraw':
        return withdrawWish(tx, wisher, { id });
      default:
        return Promise.resolve();
    }
  };
  const happen = async (one: Step): Promise<void> => {
    if (one.act === 'wait') {
      clock.advance(days(8));
      for (const job of [releaseRunOutHolds({ wish: releaseRunOutWish }), ...wishJobs]) await job.run(database);
      return;
    }
    if (one.act === 'refuseRecord') {
      const { completionId } = await database.read((db) => db.findOneByOrFail(Wish, { id: ids[one.wish]! }));
      const result = { ...decided, subjectKind: 'completion' as const, subjectId: completionId ?? '' };
      return database.inTransaction((tx) => wishModeration.completion(tx, result));
    }
    await database
      .inTransaction((tx) => run(one, tx))
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
  };

  const inHand = new Map<string, number>();
  let returned = 0;
  for (const batch of batches) {
    await Promise.all(batch.map(happen));
    await database.read(async (db) => {
      const wishes = await db.findBy(Wish, { communityId });
      const returnedBefore = returned;
      returned = await db.countBy(AuditEntry, {
        subjectId: In(ids),
        action: In(['wish.not_yet', 'wish.record_refused']),
      });
      for (const helper of helpers) {
        const claimantId = helper.personId;
        const held = wishes.filter((wish) => wish.claimantId === claimantId);
        const used = await countUsedClaimSlots(db, { communityId, claimantId });
        expect(used).toBe(held.filter(({ status }) => status === 'claimed').length);
        // A claim takes nobody above two; only what was delivered and came back does.
        expect(used).toBeLessThanOrEqual(Math.max(2, inHand.get(claimantId) ?? 0) + returned - returnedBefore);
        inHand.set(claimantId, used);
        expect(await getBalance(db, communityId, claimantId)).toBe(
          10 * held.filter(({ status }) => status === 'fulfilled').length,
        );
      }
      for (const wish of wishes) {
        expect([wish.holdId, wish.holdUntil].map((one) => one !== null)).toEqual([
          wish.status === 'claimed',
          wish.status === 'claimed',
        ]);
        const { claimantId: holderId, holdId, holdUntil: expiresAt } = wish;
        expect(await db.findBy(Hold, { liveKey: `wish:${wish.id}` })).toMatchObject(
          holdId ? [{ id: holdId, state: 'held', holderId, expiresAt }] : [],
        );
        expect(wish.expiresAt !== null).toBe(wish.status === 'open');
        expect(wish.claimantId !== null).toBe(['claimed', 'delivered', 'fulfilled'].includes(wish.status));
        expect(wish.completionId !== null).toBe(['delivered', 'fulfilled'].includes(wish.status));
        await expectLegalTrail(db, wish, beginnings[ids.indexOf(wish.id)]!);
      }
    });
  }
}

async function expectLegalTrail(db: Reader, wish: Wish, beginning: WishStatus): Promise<void> {
  const trail = await db.find(AuditEntry, { where: { subjectId: wish.id }, order: { id: 'ASC' } });
  let at = beginning;
  // Within one millisecond two instances may write in either order; the end and each arrow are what counts.
  for (const { action } of trail) {
    const next = became[action];
    if (!next || (action === 'wish.taken_down' && !canBecome(at, next))) continue;
    expect(`${at} → ${next}: ${canBecome(at, next)}`).toBe(`${at} → ${next}: true`);
    at = next;
  }
  expect(at).toBe(wish.status);
}

it('whatever happens, in whatever order and at once: states stay legal, hands are counted, points fit', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), {
    numRuns: 15,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});
