import type { z } from 'zod';
import type { voteBrief } from '@yuanli/shared/hall/votes.schema';
import { formatMessageTime } from '../../messages';
import { voteStateNow } from './vote-state-now';
import type { Vote, VoteState } from './vote.entity';

export const presentVoteBrief = (vote: Vote): z.input<typeof voteBrief> => {
  const { id, motionId, title, card, opensAt, closesAt } = vote;
  return {
    id,
    motionId,
    title,
    card,
    opensAt,
    closesAt,
    state: voteStateNow(vote),
    isPassed: isPassed(vote),
    nowWords: says[voteStateNow(vote)](vote),
  };
};

const isPassed = ({ state, judgement }: Vote): boolean | null =>
  state === 'closed' ? (judgement?.isPassed ?? null) : null;

/** Where it stands, as one would tell a neighbour. */
const says: Record<VoteState, (vote: Vote) => string> = {
  draft: () => '还没有公告',
  announced: ({ opensAt }) => `${formatMessageTime(opensAt)}开始投票`,
  open: ({ closesAt }) => `正在投票，${formatMessageTime(closesAt)}截止`,
  counting: ({ countStoppedAt }) => (countStoppedAt ? '计票遇到问题，请联系社区' : '投票已截止，正在计票'),
  closed: (vote) => ({ true: '已通过', false: '未通过', null: '意见征求完毕' })[`${isPassed(vote)}`],
  called_off: () => '已取消',
};
