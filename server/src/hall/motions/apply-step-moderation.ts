import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import type { Tx } from '../../platform/database';
import { MotionStep } from './motion-step.entity';
import { Motion } from './motion.entity';

/** Words at a step that were refused nobody else will read, and who wrote them hears of it. A "yes" has no consequence: the thread asks for the verdict itself. */
export async function applyStepModeration(tx: Tx, { subjectId: id, verdict, reason }: ModerationResult): Promise<void> {
  const step = verdict === 'refused' ? await tx.findOneBy(MotionStep, { id }) : null;
  if (!step?.byId) return;
  const { title } = await tx.findOneByOrFail(Motion, { id: step.motionId });
  await notify(tx, step.byId, {
    title: '您写的说明没有通过内容检查',
    text: `您在“${title}”里写的说明没有公开，原因：${reason ?? '内容不合适'}。`,
    link: { kind: 'motion', id: step.motionId },
  });
}
