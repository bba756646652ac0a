import { In } from 'typeorm';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { findPurposesShown } from '../../payments';
import { selectPlain } from '../../platform/database';
import type { TaskSource } from '../../tasks';
import { Wish } from '../wish.entity';
import { WishSponsoring } from './wish-sponsoring.entity';

const running = In(['open', 'full'] as const);

/** What neighbours gave is used for what it was given for, and shown with its receipts, by the community; else it goes back. */
export const sponsoringTasks: TaskSource = {
  kinds: ['use_sponsoring'],
  async findOwed(db, ids) {
    const given = (await db.findBy(WishSponsoring, { wishId: In([...ids]), status: running })).filter(
      ({ paidFen }) => paidFen > 0,
    );
    const wishes = new Map(
      (await db.findBy(Wish, { id: In(given.map(({ wishId }) => wishId)) })).map((wish) => [wish.id, wish]),
    );
    const shown = await findPurposesShown(
      db,
      given.map(({ wishId }) => wishId),
    );
    return given
      .filter(({ wishId }) => !shown.has(wishId))
      .map(({ wishId: subjectId, communityId, paidFen, purpose, useUntil: dueAt }) => {
        const { title, gridId } = wishes.get(subjectId)!;
        return {
          ...{ kind: 'use_sponsoring', subjectId, communityId, gridId, dueAt, note: purpose },
          owner: { desk: 'community', placeId: communityId },
          title: `“${title}”收到认捐${formatYuan(paidFen)}，请办理并登记支出`,
        };
      });
  },
  findOwing: async (db, after, take) => {
    const owing = `SELECT wishId FROM wish_sponsoring WHERE wishId > ? AND paidFen > 0 AND status IN ('open', 'full') ORDER BY wishId LIMIT ${take}`;
    return (await selectPlain<{ wishId: string }>(db, owing, [after])).map(({ wishId }) => wishId);
  },
};
