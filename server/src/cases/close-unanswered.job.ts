import { LessThanOrEqual } from 'typeorm';
import { recordAudit } from '../platform/audit';
import { clock, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { Case } from './case.entity';
import { tryChangeCase } from './change-case';
import { notifyParties } from './case-notifications';

const BATCH = 200;

/** An answer that nobody said a word about for 7 days is closed 未回复: counted apart, never as satisfied. */
export const closeUnanswered: Job = {
  name: 'close-unanswered-cases',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    const where = { closesAt: LessThanOrEqual(clock.now()) };
    const due = await database.read((db) => db.find(Case, { where, order: { closesAt: 'ASC' }, take: BATCH }));
    await eachByItself(due, (row) => database.inTransaction((tx) => close(tx, row)));
  },
};

/** Nothing happens when the resident was faster. */
async function close(tx: Tx, row: Case): Promise<void> {
  const isClosed = await tryChangeCase(tx, row.id, {
    from: ['answered'],
    to: 'closed',
    set: { closing: 'no_reply', closesAt: null },
    where: { closesAt: LessThanOrEqual(clock.now()) },
  });
  if (!isClosed) return;
  await recordAudit(tx, null, 'case.closed', row.id, { closing: 'no_reply' });
  await notifyParties(tx, row, {
    title: '已办结，没有收到您的回复',
    text: `“${row.title}”答复后7天没有收到您的回复，先办结了。没解决的话，答复后15天内打开这一件，点“没解决”就能退回重办。`,
    state: '已办结',
    hint: '没解决可以退回重办',
  });
}
