import { IsNull, Not } from 'typeorm';
import { formatRemoval } from '@yuanli/shared/hall/format-removal';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { Evaluation } from './evaluation.entity';

/**
 * The reason is read by others once it has passed, and goes again when a complaint about it was right; the grade counts either
 * way. A newer reason has a newer id.
 */
export async function applyEvaluationModeration(
  tx: Tx,
  { subjectId: id, origin, verdict, reason, rule }: ModerationResult,
): Promise<void> {
  if (verdict === 'flagged') return;
  if (verdict === 'passed') {
    if (origin === 'check') await tx.update(Evaluation, { id }, { isShown: true });
    return;
  }
  const because = reason ?? '内容不合适';
  const { affected } =
    origin === 'check'
      ? await tx.update(Evaluation, { id, isShown: false, reason: Not(IsNull()) }, { reason: null })
      : await tx.update(
          Evaluation,
          { id, isShown: true, reason: Not(IsNull()) },
          { reason: null, removedBy: rule, removedBecause: because },
        );
  if (affected === 1) await notifyAuthor(tx, id, formatRemoval(rule, because));
}

async function notifyAuthor(tx: Tx, id: string, because: string): Promise<void> {
  const { personId, motionId } = await tx.findOneByOrFail(Evaluation, { id });
  const { title } = await tx.findOneByOrFail(Motion, { id: motionId });
  await recordAudit(tx, null, 'evaluation.refused', id);
  await notify(tx, personId, {
    title: '您写的评议原因没有公开',
    text: `您评议“${title}”时写的原因没有公开：${because}。您的评议仍然有效，可以换个说法再写。`,
    link: { kind: 'motion', id: motionId },
  });
}
