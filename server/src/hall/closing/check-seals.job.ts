import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { MoreThan } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { days, fromNow, hours } from '../../platform/clock';
import type { Database } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { Vote } from '../votes/vote.entity';
import { verifySeal } from './verify-seal';

const AT_ONCE = 200;

/** Each night the votes that are being disclosed are verified; what does not match is in the trail and, as an error of this job, in the log. */
export const checkSeals: Job = {
  name: 'check-vote-seals',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const where = { state: 'closed' as const, closesAt: MoreThan(fromNow(-days(hallLimits.disclosureDays + 1))) };
    const sealed = await database.read((db) =>
      db.find(Vote, { select: { id: true }, where, order: { closesAt: 'DESC' }, take: AT_ONCE }),
    );
    await eachByItself(sealed, ({ id }) => checkSeal(database, id));
  },
};

async function checkSeal(database: Database, id: string): Promise<void> {
  const differences = await database.read(async (db) => verifySeal(db, await db.findOneByOrFail(Vote, { id })));
  if (differences.length === 0) return;
  await database.inTransaction((tx) =>
    recordAudit(tx, null, 'vote.seal_broken', id, { differences: differences.join(', ') }),
  );
  throw new Error(`vote ${id}: what is stored does not match its seal: ${differences.join(', ')}`);
}
