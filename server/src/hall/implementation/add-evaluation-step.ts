import { gradeNames, grades } from '@yuanli/shared/hall/motion-stages';
import type { Tx } from '../../platform/database';
import { addStep } from '../motions/add-step';
import type { Motion } from '../motions/motion.entity';

/** The judging is over: how it turned out stands in the thread. */
export async function addEvaluationStep(tx: Tx, motion: Motion): Promise<void> {
  const isJudged = gradeNames.some((grade) => motion[grade] > 0);
  const title = isJudged
    ? `评议结果：${gradeNames.map((grade) => `${grades[grade]}${motion[grade]}人`).join('、')}`
    : '评议结束，没有人评';
  await addStep(tx, motion.id, { kind: 'evaluation', title });
}
