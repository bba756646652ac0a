import { coordinatorRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { lockRow, type Tx, type Reader } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { Activity } from './activity.entity';
import { canSee, isCoordinatorOf } from './activity.policy';

/** An activity this person may see; to everybody else it does not exist (activity.not_found). */
export async function loadActivity(db: Reader, actor: Actor | null, id: string): Promise<Activity> {
  const activity = await db.findOneBy(Activity, { id });
  ensure(activity && canSee(actor, activity), 'activity.not_found');
  return activity;
}

/** The same for an act of those who look after it. */
export async function loadActivityToRun(db: Reader, actor: Actor, id: string): Promise<Activity> {
  const activity = await loadActivity(db, actor, id);
  ensureAllowed(isCoordinatorOf(actor, activity), coordinatorRoles);
  return activity;
}

/**
 * The same, and nobody else changes it till the end of the transaction: for acts that look at its posts and shifts
 * before they write. While its words are being checked nothing about it changes (activity.being_checked).
 */
export async function lockActivityToChange(tx: Tx, actor: Actor, id: string): Promise<Activity> {
  await lockRow(tx, Activity, { id });
  const activity = await loadActivityToRun(tx, actor, id);
  ensure(activity.state !== 'checking', 'activity.being_checked');
  ensure(activity.state !== 'cancelled', 'activity.changed');
  return activity;
}
