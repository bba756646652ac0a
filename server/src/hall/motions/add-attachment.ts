import type { z } from 'zod';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { submitForCheck } from '../../moderation';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Refusal } from '../../platform/refusal';
import { getMotion } from './get-motion';
import { lockMotionToRun } from './load-motion';
import { MotionAttachment } from './motion-attachment.entity';
import type { MotionAnswer } from './motion.presenter';

/** A plan, an offer, a photo of a document: everybody sees it when it has been checked. */
export async function addAttachment(
  tx: Tx,
  actor: Actor,
  { motionId, caption, pictureId }: z.output<typeof schema.addAttachment.in>,
): Promise<MotionAnswer> {
  const { communityId } = await lockMotionToRun(tx, actor, motionId);
  if ((await tx.countBy(MotionAttachment, { motionId })) >= hallLimits.attachments) {
    throw new Refusal('request.invalid', { pictureId: `最多放${hallLimits.attachments}个附件，请先删除一个` });
  }
  await assertOwnPictures(tx, actor, [pictureId]);
  const id = newId();
  const about = {
    subjectKind: 'motion_attachment',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId: null,
  } as const;
  const checkId = await submitForCheck(tx, { ...about, text: caption, pictureIds: [pictureId] });
  await tx.insert(MotionAttachment, {
    id,
    motionId,
    caption,
    pictureId,
    byId: actor.personId,
    checkId,
    at: clock.now(),
  });
  await recordAudit(tx, actor, 'motion.attachment_added', motionId, { attachmentId: id });
  return getMotion(tx, actor, { id: motionId });
}
