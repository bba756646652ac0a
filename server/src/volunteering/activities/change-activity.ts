import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { detailsOf } from './activity-details';
import { Activity } from './activity.entity';
import type { ActivityAnswer } from './activity.presenter';
import { assertAgesFit } from './assert-ages-fit';
import { dropPictures } from './drop-pictures';
import { getActivity } from './get-activity';
import { lockActivityToChange } from './load-activity';
import { submitWords } from './submit-words';
import { applyDetails } from './apply-details';

/**
 * A draft changes at once. A published activity goes on as it is, sign-ups and all, and takes over what was changed
 * when the new words have passed their check.
 */
export async function changeActivity(
  tx: Tx,
  actor: Actor,
  { id, ...form }: schema.ChangeActivityInput,
): Promise<ActivityAnswer> {
  assertAgesFit(form);
  const activity = await lockActivityToChange(tx, actor, id);
  const details = detailsOf(form);
  const known = [...activity.pictureIds, ...(activity.pending?.pictureIds ?? [])];
  await assertOwnPictures(
    tx,
    actor,
    details.pictureIds.filter((pictureId) => !known.includes(pictureId)),
  );
  await recordAudit(tx, actor, 'activity.changed', id);
  if (activity.state === 'draft') {
    await applyDetails(tx, activity, details);
  } else {
    await tx.update(Activity, { id }, { pending: details });
    await dropPictures(tx, activity.pending?.pictureIds ?? [], [...details.pictureIds, ...activity.pictureIds]);
    await submitWords(tx, actor, Object.assign(activity, { pending: details }));
  }
  return getActivity(tx, actor, { id });
}
