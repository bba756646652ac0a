import { Gift } from '../../../server/src/gifts/gift.entity';
import { poolOf } from '../../../server/src/gifts/gift.entity';
import { openPool } from '../../../server/src/holds';
import { clock } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { postPoints } from '../../../server/src/points/post-points';
import { makeCommunity } from './places';
import { makePerson } from './people';

/** A gift on the shelf, with the community and the worker it needs. */
export async function makeGift(
  database: Database,
  { stock = 5, ...given }: Partial<Gift> & { stock?: number } = {},
): Promise<Gift> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const writerId = given.writerId ?? (await makePerson(database, { nickname: '林主任' })).id;
  const id = newId();
  const gift = {
    id,
    communityId,
    writerId,
    title: '一袋大米',
    story: '5斤装，东北米。',
    pictureIds: [],
    price: 20,
    limitPerPerson: 2,
    holdDays: 7,
    pickUpPlace: '幸福超市',
    pickUpHours: '每天上午9点到晚上8点',
    keeperId: null,
    state: 'offered' as const,
    isChecked: true,
    checkId: newId(),
    refusedBecause: null,
    madeAt: clock.now(),
    ...given,
  };
  return database.inTransaction(async (tx) => {
    await openPool(tx, { id: poolOf(id), capacity: stock });
    await tx.insert(Gift, gift);
    return tx.findOneByOrFail(Gift, { id });
  });
}

/** As if they had helped someone. */
export async function givePoints(
  database: Database,
  communityId: string,
  { id: personId }: { id: string },
  amount: number,
): Promise<void> {
  const cause = { kind: 'wish' as const, id: newId() };
  await database.inTransaction((tx) =>
    postPoints(tx, {
      communityId,
      personId,
      amount,
      event: 'wish.fulfilled',
      reason: '帮了邻居',
      cause,
      idempotencyKey: `test:${cause.id}`,
      actorId: null,
    }),
  );
}
