import { In, MoreThan } from 'typeorm';
import { findPools } from '../../holds';
import { supersedeCheck, submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { endSeatsOfShift } from '../seats/end-seats-of-shift';
import { Activity } from './activity.entity';
import { abilities } from './activity.policy';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { loadActivityToRun } from './load-activity';
import { poolOf, Shift } from './shift.entity';

/** It does not take place: all who signed up for a shift to come are told and free again. */
export async function cancelActivity(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<ActivityAnswer> {
  await lockRow(tx, Activity, { id });
  const activity = await loadActivityToRun(tx, actor, id);
  ensure(
    abilities(actor, activity, clock.now()).cancel && (await callOffActivity(tx, activity, reason)),
    'activity.changed',
  );
  if (activity.publishedAt) await checkReason(tx, actor, activity, reason);
  await recordAudit(tx, actor, 'activity.cancelled', id);
  return getActivity(tx, actor, { id });
}

/** Who signed up hears of it at once; everybody else reads why when that has been checked. */
async function checkReason(tx: Tx, actor: Actor, { id, communityId, gridId }: Activity, text: string): Promise<void> {
  const check = {
    subjectKind: 'activity',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId,
    text,
    pictureIds: [],
  } as const;
  await tx.update(Activity, { id }, { checkId: await submitForCheck(tx, check) });
}

/** Nothing happens when it was called off before (false). */
export async function callOffActivity(tx: Tx, { id, checkId }: Activity, reason: string): Promise<boolean> {
  const now = clock.now();
  const { affected } = await tx.update(
    Activity,
    { id, state: In(['draft', 'checking', 'published']) },
    { state: 'cancelled', cancelledBecause: reason, endsAt: now, pending: null, checkId: null },
  );
  if (affected !== 1) return false;
  if (checkId) await supersedeCheck(tx, checkId);
  const toCome = { activityId: id, state: In(['planned', 'open']), startsAt: MoreThan(now) };
  const shifts = await tx.find(Shift, { select: { id: true }, where: toCome, order: { id: 'ASC' } });
  await tx.update(Shift, toCome, { state: 'cancelled', cancelledBecause: reason });
  const pools = await findPools(
    tx,
    shifts.map((shift) => poolOf(shift.id)),
  );
  for (const shift of shifts) {
    const pool = pools.get(poolOf(shift.id));
    if (pool && pool.taken + pool.waiting > 0) await endSeatsOfShift(tx, shift.id);
  }
  return true;
}
