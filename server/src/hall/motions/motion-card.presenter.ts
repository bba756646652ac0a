import type { z } from 'zod';
import type { findMotions } from '@yuanli/shared/hall/motions.schema';
import { clock } from '../../platform/clock';
import type { Vote } from '../votes/vote.entity';
import { presentVoteBrief } from '../votes/vote-brief.presenter';
import { isOverdue } from './is-overdue';
import type { Motion } from './motion.entity';
import { formatNumber } from './format-number';

export type MotionCard = z.input<typeof findMotions.out>['items'][number];

export const presentMotionCard = (motion: Motion, vote: Vote | null): MotionCard => ({
  id: motion.id,
  number: formatNumber(motion),
  title: motion.title,
  summary: motion.summary,
  stage: motion.stage,
  ownerName: motion.ownerName,
  dueAt: motion.dueDay,
  isOverdue: isOverdue(motion, clock.now()),
  nowWords: formatNow(motion, vote),
  at: motion.madeAt,
});

/** What someone can do about a motion now. */
function formatNow({ stage }: Pick<Motion, 'stage'>, vote: Vote | null): string {
  if (stage === 'gathering') return '正在收集意见，说说您的看法';
  if (stage === 'deliberating') return '正在讨论，说说您的看法';
  if (stage === 'voting') return vote ? presentVoteBrief(vote).nowWords : '正在准备表决';
  if (stage === 'carrying_out') return '已通过，正在办理';
  if (stage === 'evaluating') return '办完了，请您评一评';
  return '已经归档';
}
