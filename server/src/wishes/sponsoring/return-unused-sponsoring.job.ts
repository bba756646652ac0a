import { In, LessThanOrEqual } from 'typeorm';
import { hasShownUse, hasWaitingSpending } from '../../payments';
import { clock, days, hours } from '../../platform/clock';
import { lockRow } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { syncTasks } from '../../tasks';
import { Wish } from '../wish.entity';
import { closeSponsoring } from './close-sponsoring';
import { sponsoringTasks } from './sponsoring-tasks';
import { WishSponsoring } from './wish-sponsoring.entity';

const BATCH = 100;

/** What was not used in time goes back: all of it, or the rest where its use is shown and only the wisher's word is missing. What waits for a signature waits another month. */
export const returnUnusedSponsoring: Job = {
  name: 'return-unused-sponsoring',
  everyMilliseconds: hours(1),
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(WishSponsoring, {
        where: { status: In(['open', 'full']), useUntil: LessThanOrEqual(clock.now()) },
        order: { useUntil: 'ASC' },
        take: BATCH,
      }),
    );
    await eachByItself(due, ({ wishId, useUntil }) =>
      database.inTransaction(async (tx) => {
        await lockRow(tx, Wish, { id: wishId });
        if (await hasWaitingSpending(tx, wishId)) {
          const later = new Date(useUntil.getTime() + days(30));
          await tx.update(WishSponsoring, { wishId, useUntil }, { useUntil: later });
          await syncTasks(tx, sponsoringTasks, wishId);
        } else if (await hasShownUse(tx, wishId)) await closeSponsoring(tx, null, wishId, 'used', '到期还有结余');
        else await closeSponsoring(tx, null, wishId, 'returned', '到期没有用掉');
      }),
    );
  },
};
