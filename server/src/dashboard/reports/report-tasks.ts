import { In, IsNull } from 'typeorm';
import { findIdsAfter } from '../../platform/database';
import type { TaskSource } from '../../tasks';
import { MonthlyReport } from './monthly-report.entity';

/** The workers of a community hand in the file of each month. */
export const reportTasks: TaskSource = {
  kinds: ['make_monthly_report'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(MonthlyReport, { id: In([...ids]), handedInAt: IsNull() });
    return waiting.map(({ id: subjectId, communityId, month, dueAt }) => ({
      ...{ kind: 'make_monthly_report', subjectId, communityId, dueAt },
      title: `${month.slice(0, 4)}年${Number(month.slice(5))}月的月报`,
      owner: { desk: 'community', placeId: communityId },
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, MonthlyReport, { handedInAt: IsNull() }, after, take),
};
