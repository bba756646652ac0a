import { formatMessageTime } from '../../messages';
import type { Tx } from '../../platform/database';
import { notifyFollowers } from '../motions/notify-followers';
import type { Vote } from './vote.entity';

type What = 'announced' | 'opened' | 'closed' | 'called_off';

const news: Record<What, (vote: Vote) => { title: string; text: string }> = {
  announced: ({ title, opensAt, closesAt }) => ({
    title: '即将表决',
    text: `“${title}”${formatMessageTime(opensAt)}开始投票，${formatMessageTime(closesAt)}截止。现在就可以看看您能不能投票。`,
  }),
  opened: ({ title, closesAt }) => ({
    title: '投票已开始',
    text: `“${title}”现在可以投票，${formatMessageTime(closesAt)}截止。`,
  }),
  closed: ({ title }) => ({
    title: '表决已出结果',
    text: `“${title}”计票完成，结果已公布，可以凭回执查询自己的票是否计入。`,
  }),
  called_off: ({ title, calledOffBecause, rollHash }) => ({
    title: '表决已取消',
    text: `“${title}”的表决已取消，原因：${calledOffBecause}。${rollHash === null ? '' : '已投的票全部作废并销毁。'}`,
  }),
};

/** Who follows the motion hears of every step of its vote. The others on the roll are only ever reminded, twice at most. */
export const notifyAboutVote = (tx: Tx, vote: Vote, what: What): Promise<void> =>
  notifyFollowers(tx, vote.motionId, { ...news[what](vote), link: { kind: 'vote', id: vote.id } });
