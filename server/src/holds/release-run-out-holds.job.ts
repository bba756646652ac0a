import { In, LessThanOrEqual } from 'typeorm';
import { clock, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { Hold, type HoldKind } from './hold.entity';

const BATCH = 200;

/**
 * What a service does when the time of one of its holds is over. The hold may have been accepted, used or given back
 * since it was looked up: `releaseHold` with `ifRunOut` says whether it still is the handler's to end.
 */
export type RunOutHandlers = Partial<Record<HoldKind, (tx: Tx, hold: Hold) => Promise<void>>>;

/** Who did not come, finish or answer in time makes room for the next. Each hold in a transaction of its own. */
export const releaseRunOutHolds = (handlers: RunOutHandlers): Job => ({
  name: 'release-run-out-holds',
  everyMilliseconds: minutes(1),
  run: async (database) => {
    const kind = In(Object.keys(handlers));
    const due = await database.read((db) =>
      db.find(Hold, {
        where: { expiresAt: LessThanOrEqual(clock.now()), kind },
        order: { expiresAt: 'ASC' },
        take: BATCH,
      }),
    );
    await eachByItself(due, (hold) => database.inTransaction((tx) => handlers[hold.kind]!(tx, hold)));
  },
});
