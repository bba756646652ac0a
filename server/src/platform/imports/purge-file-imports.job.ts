import { In, LessThan } from 'typeorm';
import { clock, days, fromNow, hours } from '../clock';
import type { Database } from '../database';
import { eachByItself, type Job } from '../jobs';
import { FileImport } from './file-import.entity';
import { kindOf, type ImportKinds } from './import-kind';
import { forgetLines } from './read-file-import';

/** The rest has its turn six hours later. */
const AT_ONCE = 200;

/** Nobody came back to a checked file for a week, or something broke and it has not moved for a day: its lines go. */
export const purgeFileImports = (kinds: ImportKinds): Job => ({
  name: 'purge-file-imports',
  everyMilliseconds: hours(6),
  run: async (database) => {
    const stale = await database.read((db) =>
      db.find(FileImport, {
        where: [
          { state: In(['checked', 'asking']), stateAt: LessThan(fromNow(-days(7))) },
          { state: In(['reading', 'checking', 'keeping', 'undoing']), stateAt: LessThan(fromNow(-days(1))) },
        ],
        take: AT_ONCE,
      }),
    );
    await eachByItself(stale, (one) => giveUp(database, kinds, one));
  },
});

const giveUp = (database: Database, kinds: ImportKinds, { id, state, kind }: FileImport): Promise<void> =>
  database.inTransaction(async (tx) => {
    const kept = { keeping: '已经导入的都在', undoing: '已经撤销的不再恢复' }[state as 'keeping'] ?? '什么都没有存';
    const failedBecause = `文件放置太久，导入已停止；${kept}，请重新上传`;
    const over = { state: 'failed' as const, stateAt: clock.now(), keepingIn: null, failedBecause };
    const { affected } = await tx.update(FileImport, { id, state }, over);
    if (affected !== 1) return;
    await forgetLines(tx, id);
    if (state !== 'undoing' && state !== 'keeping') await kindOf(kinds, kind).drop?.(tx, id);
  });
