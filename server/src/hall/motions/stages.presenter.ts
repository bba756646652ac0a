import type { z } from 'zod';
import { motionStageNames } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { isOverdue } from './is-overdue';
import type { MotionStageRow } from './motion-stage.entity';
import type { Motion } from './motion.entity';

type Stages = z.input<typeof schema.motion>['stages'];

/** All stages in their order, each as it went the last time. */
export function presentStages({ stage: current }: Motion, rows: readonly MotionStageRow[], now: Date): Stages {
  const last = new Map(rows.map((row) => [row.stage, row]));
  return motionStageNames.map((stage) => {
    const row = last.get(stage);
    const state = stateOf(stage, current, row !== undefined);
    if (!row || state === 'next')
      return { stage, ownerName: null, dueAt: null, endedAt: null, state, isOverdue: false };
    return {
      stage,
      ownerName: row.ownerName,
      dueAt: row.dueDay,
      endedAt: row.endedAt,
      state,
      isOverdue: isOverdue(row, now),
    };
  });
}

function stateOf(stage: Motion['stage'], current: Motion['stage'], wasIn: boolean): Stages[number]['state'] {
  const isBefore = motionStageNames.indexOf(stage) < motionStageNames.indexOf(current);
  if (stage === current) return 'now';
  if (!isBefore) return 'next';
  return wasIn ? 'done' : 'skipped';
}
