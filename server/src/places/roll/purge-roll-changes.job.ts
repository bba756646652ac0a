import { LessThan, Not, IsNull } from 'typeorm';
import { days, fromNow, hours } from '../../platform/clock';
import type { Job } from '../../platform/jobs';
import { RollChange } from './roll-change.entity';

/** How long it is kept who was on the roll before: as long as a vote by it can be contested, and no longer. */
const KEPT = days(3 * 365);

/** What a home was before goes after three years; that it was changed, when and by whom stays. */
export const purgeRollChanges: Job = {
  name: 'purge-roll-changes',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const old = LessThan(fromNow(-KEPT));
    await database.inTransaction((tx) =>
      tx.update(
        RollChange,
        [
          { at: old, before: Not(IsNull()) },
          { at: old, after: Not(IsNull()) },
        ],
        { before: null, after: null },
      ),
    );
  },
};
