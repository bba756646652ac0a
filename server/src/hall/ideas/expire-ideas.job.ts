import { LessThanOrEqual } from 'typeorm';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock, minutes } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { notifySupporters } from '../motions/notify-supporters';
import { Idea } from './idea.entity';

const BATCH = 200;

/** Not enough neighbours stood behind it in time. */
export const expireIdeas: Job = {
  name: 'expire-ideas',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    const where = { status: 'gathering_support', supportUntil: LessThanOrEqual(clock.now()) } as const;
    const due = await database.read((db) => db.find(Idea, { where, order: { supportUntil: 'ASC' }, take: BATCH }));
    await eachByItself(due, (idea) => database.inTransaction((tx) => lapse(tx, idea)));
  },
};

/** Nothing happens when it was withdrawn in the meantime. */
async function lapse(tx: Tx, { id, title, authorId }: Idea): Promise<void> {
  const where = { id, status: 'gathering_support', supportUntil: LessThanOrEqual(clock.now()) } as const;
  const { affected } = await tx.update(Idea, where, { status: 'lapsed', statusAt: clock.now() });
  if (affected !== 1) return;
  await recordAudit(tx, null, 'idea.lapsed', id);
  const words = {
    title: '附议的时间到了',
    text: `“${title}”附议人数不够，附议已结束。谢谢您，有新的想法可以再提。`,
    link: { kind: 'idea', id },
  } as const;
  await notify(tx, authorId, words);
  await notifySupporters(tx, id, authorId, words);
}
