import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow, hours } from '../../platform/clock';
import type { Database, Reader } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { Vote } from '../votes/vote.entity';
import { verifySeal } from './verify-seal';

/** Of one night: votes that are being disclosed, and older ones. A large one takes some seconds. */
const DISCLOSED_AT_ONCE = 200;
const OLDER_AT_ONCE = 100;
/** An older vote is looked at no more often than that; with more of them than fit into so many nights less often. */
const DAYS_BETWEEN = 7;

/**
 * Each night the votes that are being disclosed are verified, and of all others (Art. 39: archives stay true for good) those that
 * have not been looked at for the longest. What does not match is in the trail and, as an error of this job, in the log.
 */
export const checkSeals: Job = {
  name: 'check-vote-seals',
  everyMilliseconds: hours(24),
  run: async (database) => {
    await eachByItself(await database.read(findSealed), ({ id }) => checkSeal(database, id));
  },
};

async function findSealed(db: Reader): Promise<Vote[]> {
  const disclosedSince = fromNow(-days(hallLimits.disclosureDays + 1));
  const select = { id: true };
  const disclosed = await db.find(Vote, {
    select,
    where: { state: 'closed', closesAt: MoreThan(disclosedSince) },
    order: { closesAt: 'DESC' },
    take: DISCLOSED_AT_ONCE,
  });
  const older = await db.find(Vote, {
    select,
    where: {
      state: 'closed',
      closesAt: LessThanOrEqual(disclosedSince),
      sealLookedAt: LessThanOrEqual(fromNow(-days(DAYS_BETWEEN))),
    },
    order: { sealLookedAt: 'ASC' },
    take: OLDER_AT_ONCE,
  });
  return [...disclosed, ...older];
}

async function checkSeal(database: Database, id: string): Promise<void> {
  const differences = await database.read(async (db) => verifySeal(db, await db.findOneByOrFail(Vote, { id })));
  await database.inTransaction(async (tx) => {
    await tx.update(Vote, { id }, { sealLookedAt: clock.now() });
    if (differences.length > 0)
      await recordAudit(tx, null, 'vote.seal_broken', id, { differences: differences.join(', ') });
  });
  if (differences.length > 0)
    throw new Error(`vote ${id}: what is stored does not match its seal: ${differences.join(', ')}`);
}
