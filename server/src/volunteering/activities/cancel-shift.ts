import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { endSeatsOfShift } from '../seats/end-seats-of-shift';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockShiftToChange } from './lock-shift';
import { setEndOfActivity } from './set-end-of-activity';
import { Shift } from './shift.entity';

/** This once it does not take place: all who signed up are told and free again. */
export async function cancelShift(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<ActivityAnswer> {
  const { activity } = await lockShiftToChange(tx, actor, id);
  await tx.update(Shift, { id }, { state: 'cancelled', cancelledBecause: reason });
  await setEndOfActivity(tx, activity.id);
  await endSeatsOfShift(tx, id);
  await recordAudit(tx, actor, 'shift.cancelled', id);
  return getActivity(tx, actor, { id: activity.id });
}
