import { IsNull, LessThanOrEqual } from 'typeorm';
import { clock, fromNow, hours } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database';
import { eachByItself, type PromptJob } from '../../platform/jobs';
import { Vote } from '../votes/vote.entity';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { assertAllThere } from './assert-all-there';
import { CountStopped } from './count-stopped';
import { findRooms } from './find-rooms';
import { openEnvelopes } from './open-envelopes';
import { sealVote } from './seal-vote';
import { startCount } from './start-count';

const AT_ONCE = 20;

/** At the second it was announced for a vote ends, its envelopes are opened, counted and sealed. One that was stopped is tried again every hour. */
export const closeDueVotes: PromptJob = {
  name: 'close-due-votes',
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(Vote, {
        select: { id: true },
        where: [
          { state: 'open', closesAt: LessThanOrEqual(clock.now()) },
          { state: 'counting', countStoppedAt: IsNull() },
          { state: 'counting', countStoppedAt: LessThanOrEqual(fromNow(-hours(1))) },
        ],
        order: { closesAt: 'ASC' },
        take: AT_ONCE,
      }),
    );
    await eachByItself(due, ({ id }) => closeVote(database, id));
  },
};

/** In steps that each hold by themselves: whoever takes over after a crash, or works on it at the same time, goes on where it stands. */
export async function closeVote(database: Database, id: string): Promise<void> {
  try {
    await database.inTransaction((tx) => startCount(tx, id));
    await database.inTransaction((tx) => assertAllThere(tx, id));
    const rooms = await database.read((db) => findRooms(db, id));
    while (await database.inTransaction((tx) => openEnvelopes(tx, id, rooms))) continue;
    await database.inTransaction((tx) => sealVote(tx, id));
  } catch (error) {
    if (error instanceof CountStopped) await database.inTransaction((tx) => stopCount(tx, id, error.message));
    throw error;
  }
}

/** No result rather than a wrong one: everybody sees that something is amiss, the trail says what, and who set the vote up is told once. */
async function stopCount(tx: Tx, id: string, because: string): Promise<void> {
  const now = { countStoppedAt: clock.now() };
  const { affected } = await tx.update(Vote, { id, state: 'counting', countStoppedAt: IsNull() }, now);
  if (affected === 0) return void (await tx.update(Vote, { id, state: 'counting' }, now));
  await recordAudit(tx, null, 'vote.count_stopped', id, { because });
  const { madeById, title } = await tx.findOneByOrFail(Vote, { id });
  const text = `“${title}”的票核对不上，没有计出结果。请联系平台管理员核对，核对好之前谁也看不到结果。`;
  await notify(tx, madeById, { title: '计票遇到问题', text, link: { kind: 'vote', id } });
}
