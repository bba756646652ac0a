import { dropChecksOfSubject } from '../../moderation';
import { releasePictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { getMotion } from './get-motion';
import { lockMotionToRun } from './load-motion';
import { MotionAttachment } from './motion-attachment.entity';
import type { MotionAnswer } from './motion.presenter';

/** A wrong or outdated paper is taken out. Taken out twice it is out. */
export async function removeAttachment(
  tx: Tx,
  actor: Actor,
  { motionId, attachmentId: id }: { motionId: string; attachmentId: string },
): Promise<MotionAnswer> {
  await lockMotionToRun(tx, actor, motionId);
  const attachment = await tx.findOneBy(MotionAttachment, { id, motionId });
  if (attachment) {
    await tx.delete(MotionAttachment, { id });
    await dropChecksOfSubject(tx, id);
    await releasePictures(tx, [attachment.pictureId]);
    await recordAudit(tx, actor, 'motion.attachment_removed', motionId, { attachmentId: id });
  }
  return getMotion(tx, actor, { id: motionId });
}
