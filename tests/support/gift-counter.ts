import { giftEndpoints as gifts } from '@yuanli/shared/gifts/gifts.endpoints';
import { runOutHandlers } from '../../server/src/app/background';
import { Redemption } from '../../server/src/gifts/redemption.entity';
import type { Gift } from '../../server/src/gifts/gift.entity';
import { poolOf } from '../../server/src/gifts/gift.entity';
import { Hold, HoldPool, releaseRunOutHolds } from '../../server/src/holds';
import { getBalance } from '../../server/src/points';
import { findLedgerDifferences } from '../../server/src/points/find-ledger-differences';
import { givePoints, makeGift } from './factories/gifts';
import { makeNeighbourhood, type Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';

export type GiftCounter = Awaited<ReturnType<typeof openGiftCounter>>;

/** A community with its worker, two keepers and a resident with points, and what one looks at after they were there. */
export async function openGiftCounter(server: TestServer) {
  const {
    parts: { database },
  } = server;
  const town = await makeNeighbourhood(server);
  const { communityId } = town.courtyard;

  const counter = {
    ...town,
    communityId,
    worker: await town.newNeighbour('community_worker'),
    keeper: await town.newNeighbour('keeper'),
    otherKeeper: await town.newNeighbour('keeper'),

    /** Someone with so many points. */
    async newResident(points = 100): Promise<Neighbour> {
      const resident = await town.newNeighbour();
      if (points > 0) await givePoints(database, communityId, resident, points);
      return resident;
    },
    offer: (given: Partial<Gift> & { stock?: number } = {}) => makeGift(database, { communityId, ...given }),
    redeem: (gift: Gift, { token }: Neighbour) => server.call(gifts.redeemGift, { id: gift.id }, { as: token }),
    handOver: (code: string | null, { token }: Neighbour) =>
      server.call(gifts.handOverGift, { code: code ?? '' }, { as: token }),
    giveBack: (id: string, { token }: Neighbour) => server.call(gifts.giveBackRedemption, { id }, { as: token }),
    runOut: () => releaseRunOutHolds(runOutHandlers).run(database),

    balanceOf: ({ id }: Neighbour) => database.read((db) => getBalance(db, communityId, id)),
    piecesOf: ({ id }: Gift) => database.read((db) => db.findOneByOrFail(HoldPool, { id: poolOf(id) })),
    redemptionsOf: ({ id: giftId }: Gift) =>
      database.read((db) => db.find(Redemption, { where: { giftId }, order: { id: 'ASC' } })),

    /** Every redemption, its hold and the pool of the gift say the same, and no point is lost. */
    async expectInStep(gift: Gift): Promise<void> {
      const [redemptions, pool] = [await counter.redemptionsOf(gift), await counter.piecesOf(gift)];
      const holds = await database.read((db) => db.findBy(Hold, { poolId: pool.id }));
      const states = new Map(holds.map(({ id, state }) => [id, state]));
      for (const { holdId, status } of redemptions) {
        expect(states.get(holdId)).toBe({ held: 'held', collected: 'used', released: 'released' }[status]);
      }
      expect(pool.taken).toBe(redemptions.filter(({ status }) => status !== 'released').length);
      expect(pool.taken).toBeLessThanOrEqual(pool.capacity);
      expect(holds).toHaveLength(redemptions.length);
      expect(await database.read((db) => findLedgerDifferences(db))).toEqual([]);
    },
  };
  return counter;
}
