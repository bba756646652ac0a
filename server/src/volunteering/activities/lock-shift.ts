import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { Activity } from './activity.entity';
import { lockActivityToChange } from './load-activity';
import { Shift } from './shift.entity';

/** A shift still to come and its activity. Nobody else changes them, and nobody signs up, till the end of the transaction. */
export async function lockShiftToChange(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ shift: Shift; activity: Activity }> {
  const known = await tx.findOneBy(Shift, { id });
  ensure(known, 'shift.not_found');
  const activity = await lockActivityToChange(tx, actor, known.activityId);
  const toCome = { id, state: In(['planned', 'open']), startsAt: MoreThan(clock.now()) };
  ensure(await lockRow(tx, Shift, toCome), 'shift.over');
  return { shift: await tx.findOneByOrFail(Shift, { id }), activity };
}
