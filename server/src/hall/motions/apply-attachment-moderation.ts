import { releasePictures } from '../../pictures';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import type { Tx } from '../../platform/database';
import { MotionAttachment } from './motion-attachment.entity';

/** What was refused is taken out, and who put it in hears of it. A "yes" has no consequence: the thread asks for the verdict itself. */
export async function applyAttachmentModeration(
  tx: Tx,
  { subjectId: id, verdict, reason }: ModerationResult,
): Promise<void> {
  const attachment = verdict === 'refused' ? await tx.findOneBy(MotionAttachment, { id }) : null;
  if (!attachment || (await tx.delete(MotionAttachment, { id })).affected !== 1) return;
  await releasePictures(tx, [attachment.pictureId]);
  await notify(tx, attachment.byId, {
    title: '附件没有通过内容检查',
    text: `“${attachment.caption}”已经删除，原因：${reason ?? '内容不合适'}。`,
    link: { kind: 'motion', id: attachment.motionId },
  });
}
