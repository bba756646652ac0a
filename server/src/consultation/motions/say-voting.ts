import { clock, days, hours } from '../../platform/clock';
import { voteStateNow } from '../votes/vote-state-now';
import type { Vote } from '../votes/vote.entity';

type Voting = Pick<Vote, 'state' | 'opensAt' | 'closesAt'>;

/** How far a vote is. */
export function sayVoting(vote: Voting): string {
  const state = voteStateNow(vote);
  const now = clock.now();
  if (state === 'draft') return '正在准备表决';
  if (state === 'announced') return now < vote.opensAt ? `再过${sayWait(vote.opensAt, now)}开始投票` : '马上开始投票';
  if (state === 'open') return `正在投票，还有${sayWait(vote.closesAt, now)}`;
  if (state === 'counting') return '投票结束了，正在计票';
  return state === 'closed' ? '有结果了，看看结果' : '这次表决停止了';
}

/** 2天, 5小时, 不到1小时 */
function sayWait(until: Date, now: Date): string {
  const wait = until.getTime() - now.getTime();
  if (wait >= days(1)) return `${Math.floor(wait / days(1))}天`;
  return wait >= hours(1) ? `${Math.floor(wait / hours(1))}小时` : '不到1小时';
}
