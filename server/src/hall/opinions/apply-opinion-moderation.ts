import { formatRemoval } from '@yuanli/shared/hall/format-removal';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { Opinion } from './opinion.entity';

/** Content safety, or staff in the flagged queue, have decided about an opinion. Harmless when it comes twice or late. */
export async function applyOpinionModeration(
  tx: Tx,
  { subjectId: id, origin, verdict, reason, rule }: ModerationResult,
): Promise<void> {
  if (verdict === 'flagged') return;
  if (verdict === 'passed') {
    if (origin === 'check') await tx.update(Opinion, { id, state: 'checking' }, { state: 'shown', isShown: true });
    return;
  }
  const because = (reason ?? '内容不合适').slice(0, 100);
  const { affected } =
    origin === 'check'
      ? await tx.update(Opinion, { id, state: 'checking' }, { state: 'refused', removedBecause: because })
      : await tx.update(
          Opinion,
          { id, state: 'shown' },
          { state: 'removed', text: '', removedBy: rule, removedBecause: because },
        );
  if (affected === 1) await notifyAuthor(tx, id);
}

async function notifyAuthor(tx: Tx, id: string): Promise<void> {
  const { authorId, motionId, removedBy, removedBecause } = await tx.findOneByOrFail(Opinion, { id });
  const { title } = await tx.findOneByOrFail(Motion, { id: motionId });
  await recordAudit(tx, null, 'opinion.refused', id);
  await notify(tx, authorId, {
    title: '您的一条意见没有公开',
    text: `您在“${title}”里的一条意见没有公开，原因：${formatRemoval(removedBy, removedBecause)}。您可以换个说法再写。`,
    link: { kind: 'motion', id: motionId },
  });
}
