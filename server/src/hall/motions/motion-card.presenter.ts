import type { z } from 'zod';
import type { findMotions } from '@yuanli/shared/hall/motions.schema';
import { clock } from '../../platform/clock';
import type { Vote } from '../votes/vote.entity';
import { isOverdue } from './is-overdue';
import type { Motion } from './motion.entity';
import { formatNow } from './format-now';
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
