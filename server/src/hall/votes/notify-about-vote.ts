import { formatMessageTime } from '../../messages';
import type { Tx } from '../../platform/database';
import { notifyFollowers } from '../motions/notify-followers';
import type { Vote } from './vote.entity';

type What = 'announced' | 'opened' | 'closed' | 'called_off';

const news: Record<What, (vote: Vote) => { title: string; text: string }> = {
  announced: ({ title, opensAt, closesAt }) => ({
    title: '要表决了',
    text: `「${title}」${formatMessageTime(opensAt)}开始投票，${formatMessageTime(closesAt)}结束。现在就可以看看您能不能投。`,
  }),
  opened: ({ title, closesAt }) => ({
    title: '表决开始了',
    text: `「${title}」现在可以投票，${formatMessageTime(closesAt)}结束。`,
  }),
  closed: ({ title }) => ({ title: '表决有结果了', text: `「${title}」的票已经数完，结果和每一张票都可以查。` }),
  called_off: ({ title, calledOffBecause, rollHash }) => ({
    title: '表决停止了',
    text: `「${title}」不再表决，原因：${calledOffBecause}。${rollHash === null ? '' : '已经投的票都销毁了。'}`,
  }),
};

/** Who follows the motion hears of every step of its vote. The others on the roll are only ever reminded, twice at most. */
export const notifyAboutVote = (tx: Tx, vote: Vote, what: What): Promise<void> =>
  notifyFollowers(tx, vote.motionId, { ...news[what](vote), link: { kind: 'vote', id: vote.id } });
