import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { z } from 'zod';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { addStep } from '../motions/add-step';
import { getMotion } from '../motions/get-motion';
import { lockMotionToRun } from '../motions/load-motion';
import type { MotionAnswer } from '../motions/motion.presenter';
import { notifyFollowers } from '../motions/notify-followers';
import { isCarriedOut } from './implementation.policy';

type Progress = z.output<typeof schema.reportProgress.in>;

/** What was done, with pictures, and what it cost: Art. 34 has it published. */
export async function reportProgress(
  tx: Tx,
  actor: Actor,
  { motionId, text, pictureIds, spentFen }: Progress,
): Promise<MotionAnswer> {
  const motion = await lockMotionToRun(tx, actor, motionId);
  ensure(isCarriedOut(motion), 'motion.wrong_stage');
  await assertOwnPictures(tx, actor, pictureIds);
  const stepId = await addStep(tx, motionId, {
    kind: 'progress',
    title: '办理进展',
    note: text,
    pictureIds,
    spentFen,
    byId: actor.personId,
  });
  await recordAudit(tx, actor, 'motion.progress_reported', motionId, { stepId, spentFen });
  await notifyFollowers(tx, motionId, {
    title: '议题有了新进展',
    text: `“${motion.title}”的办理有新进展，请查看。`,
  });
  return getMotion(tx, actor, { id: motionId });
}
