import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { hideIdea } from '../ideas/hide-idea';
import { addStep } from './add-step';
import { Motion } from './motion.entity';
import { hideMotion } from './hide-motion';
import { notifyFollowers } from './notify-followers';

/** Content safety, or staff in the flagged queue, have decided about the words of a motion. Harmless when it comes twice or late. */
export async function applyMotionModeration(
  tx: Tx,
  { subjectId: id, checkId, origin, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict === 'flagged') return;
  const because = (reason ?? '内容不合适').slice(0, hallLimits.reasonLength);
  if (origin === 'complaint') return verdict === 'refused' ? takeDown(tx, id, because) : undefined;
  // A verdict on words that have been written anew meanwhile says nothing; nor does the same one a second time.
  const { affected } = await tx.update(Motion, { id, checkId }, { checkId: null });
  if (affected !== 1) return;
  const motion = await tx.findOneByOrFail(Motion, { id });
  await (verdict === 'passed' ? letThrough(tx, motion) : refuse(tx, motion, because));
}

async function letThrough(tx: Tx, motion: Motion): Promise<void> {
  const { id, title, isShown, takenDownBecause } = motion;
  const words = { title: motion.pendingTitle ?? title, summary: motion.pendingSummary ?? motion.summary };
  await tx.update(
    Motion,
    { id },
    { isShown: true, ...words, pendingTitle: null, pendingSummary: null, takenDownBecause: null },
  );
  if (takenDownBecause !== null) await addStep(tx, id, { kind: 'words', title: '议题的内容重新写了，大家又能看到' });
  await recordAudit(tx, null, 'motion.checked', id);
  if (isShown) return;
  await notifyFollowers(tx, id, {
    title: '金点子立为议题了',
    text: `“${title}”立为议题，开始收集意见。打开可以看到负责人和完成期限。`,
  });
}

/** The idea it came from says the same. */
async function takeDown(tx: Tx, id: string, reason: string): Promise<void> {
  const motion = await hideMotion(tx, id, reason);
  if (motion?.ideaId) await hideIdea(tx, motion.ideaId, reason);
}

/** What was shown before stays; who made it writes it anew. */
async function refuse(tx: Tx, { id, title, madeById }: Motion, refusedBecause: string): Promise<void> {
  await tx.update(Motion, { id }, { refusedBecause });
  await recordAudit(tx, null, 'motion.refused', id);
  const text = `“${title}”没有通过，原因：${refusedBecause}。请修改简单说明后重新提交。`;
  await notify(tx, madeById, { title: '议题没有通过内容检查', text, link: { kind: 'motion', id } });
}
