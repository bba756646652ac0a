import { In } from 'typeorm';
import { addMonths, momentInChina, monthInChina } from '@yuanli/shared/china-time';
import { monthRange } from '@yuanli/shared/dashboard/date-range';
import { REPORT_WORKING_DAY } from '@yuanli/shared/dashboard/report-columns';
import { findOpenCommunities } from '../../places';
import { clock, hours } from '../../platform/clock';
import { insertOnce, type Database } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { newId } from '../../platform/new-id';
import { endOfWorkingDay, syncTasks } from '../../tasks';
import { MonthlyReport } from './monthly-report.entity';
import { reportTasks } from './report-tasks';

const BATCH = 200;

/** Once a month is over, each community that was open in it owes its file. Two reads for 200 communities where nothing is to do. */
export const openReports: Job = {
  name: 'open-reports',
  everyMilliseconds: hours(1),
  run: async (database) => {
    const month = addMonths(monthInChina(clock.now()), -1);
    const end = momentInChina(`${addMonths(month, 1)}-01`);
    for (let after = ''; ;) {
      const communities = await database.read((db) => findOpenCommunities(db, after, BATCH));
      const last = communities.at(-1);
      if (!last) return;
      after = last.id;
      const open = communities.filter(({ openedAt }) => openedAt! < end).map(({ id }) => id);
      await eachByItself(await withoutReport(database, open, month), (id) => openReport(database, id, month));
    }
  },
};

async function withoutReport(database: Database, communityIds: readonly string[], month: string): Promise<string[]> {
  const where = { communityId: In([...communityIds]), month };
  const found = await database.read((db) => db.find(MonthlyReport, { select: { id: true, communityId: true }, where }));
  const has = new Set(found.map(({ communityId }) => communityId));
  return communityIds.filter((id) => !has.has(id));
}

const openReport = (database: Database, communityId: string, month: string): Promise<void> =>
  database.inTransaction(async (tx) => {
    const id = newId();
    const dueAt = endOfWorkingDay(momentInChina(monthRange(month).to, '12:00'), REPORT_WORKING_DAY);
    const report = { id, communityId, month, openedAt: clock.now(), dueAt, handedInAt: null, handedInById: null };
    if (await insertOnce(tx, MonthlyReport, report)) await syncTasks(tx, reportTasks, id);
  });
