import type { Tx } from '../../platform/database';
import type { ActivityDetails } from './activity-details';
import { Activity } from './activity.entity';
import { dropPictures } from './drop-pictures';
import { Shift } from './shift.entity';

/** From now on these are the details of the activity; its shifts are found by the new kind. */
export async function applyDetails(
  tx: Tx,
  { id, kind, pictureIds }: Activity,
  details: ActivityDetails,
): Promise<void> {
  await tx.update(Activity, { id }, { ...details, pending: null });
  if (kind !== details.kind) await tx.update(Shift, { activityId: id }, { kind: details.kind });
  await dropPictures(tx, pictureIds, details.pictureIds);
}
