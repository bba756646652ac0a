import { In, LessThan } from 'typeorm';
import { findStaff, type StaffMember } from '../identity';
import { notify } from '../messages';
import { clock, days, fromNow, minutes } from '../platform/clock';
import { insertOnce, type Database } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { newId } from '../platform/new-id';
import { findQueues } from './find-queues';
import { WorkNotice } from './work-notice.entity';

const BATCH = 50;
/** What waits so long is told once more; and nothing stays of who has left. */
const KEPT = days(30);

/**
 * Staff are told when work has come in: once for each queue that was empty before, all queues in one message. A queue
 * that stays full says nothing more; it is told anew after it has been emptied.
 */
export const notifyStaffOfWork: Job = {
  name: 'notify-staff-of-work',
  everyMilliseconds: minutes(5),
  async run(database) {
    let after = '';
    for (;;) {
      const staff = await database.read((db) => findStaff(db, after, BATCH));
      await eachByItself(staff, (member) => notifyOne(database, member));
      if (staff.length < BATCH) break;
      after = staff.at(-1)!.personId;
    }
    await database.inTransaction((tx) => tx.delete(WorkNotice, { toldAt: LessThan(fromNow(-KEPT)) }));
  },
};

async function notifyOne(database: Database, { personId, grants }: StaffMember): Promise<void> {
  const actor = { personId, sessionId: '', grants };
  const { queues, told } = await database.read(async (db) => ({
    queues: await findQueues(db, actor),
    told: (await db.findBy(WorkNotice, { personId })).map(({ kind }) => kind),
  }));
  const fresh = queues.filter(({ kind }) => !told.includes(kind));
  const emptied = told.filter((kind) => !queues.some((queue) => queue.kind === kind));
  if (fresh.length === 0 && emptied.length === 0) return;
  await database.inTransaction(async (tx) => {
    if (emptied.length > 0) await tx.delete(WorkNotice, { personId, kind: In(emptied) });
    const news: string[] = [];
    for (const { kind, title } of fresh) {
      const isNew = await insertOnce(tx, WorkNotice, { id: newId(), personId, kind, toldAt: clock.now() });
      if (isNew) news.push(title);
    }
    if (news.length === 0) return;
    await notify(tx, personId, {
      title: '有新的工作等您处理',
      text: `${news.join('；')}。请到工作台处理。`,
      link: { kind: 'workbench', id: null },
    });
  });
}
