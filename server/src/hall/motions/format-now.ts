import { presentVoteBrief } from '../votes/vote-brief.presenter';
import type { Vote } from '../votes/vote.entity';
import type { Motion } from './motion.entity';

/** What someone can do about a motion now. */
export function formatNow({ stage }: Pick<Motion, 'stage'>, vote: Vote | null): string {
  if (stage === 'gathering') return '正在收集意见，说说您的看法';
  if (stage === 'deliberating') return '正在讨论，说说您的看法';
  if (stage === 'voting') return vote ? presentVoteBrief(vote).nowWords : '正在准备表决';
  if (stage === 'carrying_out') return '定下来了，正在办理';
  if (stage === 'evaluating') return '办完了，请您评一评';
  return '已经归档';
}
