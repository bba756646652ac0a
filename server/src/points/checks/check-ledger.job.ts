import { hours } from '../../platform/clock';
import type { Job } from '../../platform/jobs';
import { findLedgerDifferences } from './find-ledger-differences';

/** Each night the whole book is added up; what differs ends in the log as an error of this job. */
export const checkLedger: Job = {
  name: 'check-points-ledger',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const differences = await database.read(findLedgerDifferences);
    if (differences.length > 0)
      throw new Error(`the ledger does not add up: ${JSON.stringify(differences.slice(0, 100))}`);
  },
};
