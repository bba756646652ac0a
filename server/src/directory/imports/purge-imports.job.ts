import { In, LessThan } from 'typeorm';
import { clock, days, fromNow, hours } from '../../platform/clock';
import type { Database } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { ImportRow } from './import-row.entity';
import { ServiceImport } from './service-import.entity';

/** The rest has its turn six hours later. */
const AT_ONCE = 200;

/** Nobody came back to a checked file for a week, or something broke and it has not moved for a day: its lines go. */
export const purgeImports: Job = {
  name: 'purge-imports',
  everyMilliseconds: hours(6),
  run: async (database) => {
    const stale = await database.read((db) =>
      db.find(ServiceImport, {
        select: { id: true, state: true },
        where: [
          { state: 'checked', stateAt: LessThan(fromNow(-days(7))) },
          { state: In(['checking', 'keeping']), stateAt: LessThan(fromNow(-days(1))) },
        ],
        take: AT_ONCE,
      }),
    );
    await eachByItself(stale, (one) => forget(database, one));
  },
};

const forget = (database: Database, { id, state }: Pick<ServiceImport, 'id' | 'state'>): Promise<void> =>
  database.inTransaction(async (tx) => {
    const failedBecause = `放得太久没有导完，${state === 'keeping' ? '已经导入的都在' : '什么都没有存'}，请重新传一次`;
    const over = { state: 'failed' as const, stateAt: clock.now(), keepingIn: null, failedBecause };
    const { affected } = await tx.update(ServiceImport, { id, state }, over);
    if (affected === 1) await tx.delete(ImportRow, { importId: id });
  });
