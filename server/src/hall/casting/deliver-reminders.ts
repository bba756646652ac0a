import { formatCardTime } from '@yuanli/shared/china-time';
import { formatMessageTime, notifyAll } from '../../messages';
import type { Tx } from '../../platform/database';
import { isFirstDelivery } from '../../platform/outbox';
import { Vote } from '../votes/vote.entity';
import { isOpen } from './assert-open';
import { filterWhoHaveNotVoted } from './find-people-of';

export interface Reminders {
  voteId: string;
  personIds: readonly string[];
}

/** `hall.remind_voters`: who of these hundred has not voted meanwhile is asked, once, however often this comes; nobody after the close. */
export async function deliverReminders(tx: Tx, { voteId, personIds }: Reminders, messageId: string): Promise<void> {
  if (!(await isFirstDelivery(tx, messageId))) return;
  const vote = await tx.findOneByOrFail(Vote, { id: voteId });
  if (!isOpen(vote)) return;
  const data = { matter: vote.title, until: formatCardTime(vote.closesAt), hint: '点开就能投，也可以请网格员上门' };
  const news = {
    title: '还等您投一票',
    text: `“${vote.title}”${formatMessageTime(vote.closesAt)}截止，您这一票还没有投。点开就能投；不方便的话，可以请网格员上门。`,
    link: { kind: 'vote' as const, id: voteId },
    subscribe: { template: 'vote_reminder' as const, data, page: `hall/vote/index?id=${voteId}` },
  };
  await notifyAll(tx, await filterWhoHaveNotVoted(tx, voteId, personIds), news);
}
