import { Not } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Activity } from './activity.entity';
import { Shift } from './shift.entity';

/** Its shifts have changed: it ends with the last that takes place. The activity is locked. */
export async function setEndOfActivity(tx: Tx, activityId: string): Promise<void> {
  const where = { activityId, state: Not('cancelled' as const) };
  const last = await tx.findOne(Shift, { select: { id: true, endsAt: true }, where, order: { endsAt: 'DESC' } });
  await tx.update(Activity, { id: activityId }, { endsAt: last?.endsAt ?? clock.now() });
}
