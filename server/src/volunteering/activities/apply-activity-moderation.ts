import { In, IsNull, MoreThan, Not } from 'typeorm';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { notifySeats } from '../seats/notify-seats';
import { Seat } from '../seats/seat.entity';
import { Activity } from './activity.entity';
import { applyDetails } from './apply-details';
import { callOffActivity } from './cancel-activity';
import { Post } from './post.entity';
import { Shift } from './shift.entity';

/** Content safety, or staff in the flagged queue, have decided about an activity. Harmless when it comes twice or late. */
export async function applyActivityModeration(
  tx: Tx,
  { subjectId: id, checkId, origin, verdict, reason }: ModerationResult,
): Promise<void> {
  await lockRow(tx, Activity, { id });
  const activity = await tx.findOneBy(Activity, { id });
  if (!activity || verdict === 'flagged') return;
  const because = (reason ?? '内容不合适').slice(0, volunteeringLimits.reasonLength);
  if (origin === 'complaint') return verdict === 'refused' ? takeDown(tx, activity, because) : undefined;
  // A verdict on words that have been written anew meanwhile says nothing; nor does the same one a second time.
  const { affected } = await tx.update(
    Activity,
    { id, checkId, state: In(['checking', 'published', 'cancelled']) },
    { checkId: null },
  );
  if (affected !== 1) return;
  if (activity.state === 'cancelled') return verdict === 'refused' ? takeReasonAway(tx, activity) : undefined;
  await (verdict === 'passed' ? letThrough(tx, activity) : refuse(tx, activity, because));
}

async function letThrough(tx: Tx, activity: Activity): Promise<void> {
  const { id, pending } = activity;
  if (pending) await applyDetails(tx, activity, pending);
  for (const post of await tx.findBy(Post, { activityId: id, pending: Not(IsNull()) })) {
    await tx.update(Post, { id: post.id }, { ...post.pending, pending: null });
  }
  await tx.update(Post, { activityId: id }, { isShown: true });
  await tx.update(Shift, { activityId: id, state: 'planned' }, { state: 'open' });
  const { affected } = await tx.update(
    Activity,
    { id, state: 'checking' },
    { state: 'published', publishedAt: clock.now() },
  );
  await recordAudit(tx, null, 'activity.checked', id);
  if (pending && pending.placeName !== activity.placeName) await notifyAboutPlace(tx, id);
  const text = affected === 1 ? '居民现在可以看到并报名。' : '修改后的内容已公开。';
  await notifyMaker(tx, activity, {
    title: affected === 1 ? '活动已发布' : '活动修改已通过',
    text: `“${(pending ?? activity).title}”通过了内容检查，${text}`,
  });
}

/** A draft goes back to who wrote it; a published activity goes on with the words it had. */
async function refuse(tx: Tx, activity: Activity, refusedBecause: string): Promise<void> {
  const { id, title } = activity;
  await tx.update(Activity, { id }, { refusedBecause });
  const { affected } = await tx.update(Activity, { id, state: 'checking' }, { state: 'draft' });
  await recordAudit(tx, null, 'activity.refused', id);
  const text = affected === 1 ? '修改后可以重新发布。' : '居民看到的仍是原内容，修改后会重新检查。';
  await notifyMaker(tx, activity, {
    title: '活动没有通过内容检查',
    text: `“${title}”没有通过内容检查，原因：${refusedBecause}。${text}`,
  });
}

/** That it was called off stands; the words for it are not for everybody. */
async function takeReasonAway(tx: Tx, activity: Activity): Promise<void> {
  await tx.update(Activity, { id: activity.id }, { cancelledBecause: null });
  await recordAudit(tx, null, 'activity.reason_refused', activity.id);
  await notifyMaker(tx, activity, {
    title: '取消原因没有通过内容检查',
    text: `“${activity.title}”已取消，但您填写的原因没有通过内容检查，居民看不到。`,
  });
}

/** A complaint was right: it is called off, and nobody but its coordinators reads it any more. */
async function takeDown(tx: Tx, activity: Activity, because: string): Promise<void> {
  if (!activity.publishedAt) return;
  await callOffActivity(tx, activity, because);
  await tx.update(Activity, { id: activity.id }, { publishedAt: null });
  await recordAudit(tx, null, 'activity.taken_down', activity.id);
  await notifyMaker(tx, activity, {
    title: '活动已撤下',
    text: `社区核对后撤下了“${activity.title}”，原因：${because}。`,
  });
}

/** It takes place elsewhere: all who signed up for a shift to come are told. */
export async function notifyAboutPlace(tx: Tx, activityId: string): Promise<void> {
  const where = { activityId, state: 'open', startsAt: MoreThan(clock.now()) } as const;
  const shifts = await tx.find(Shift, { select: { id: true }, where, order: { id: 'ASC' } });
  const live = { shiftId: In(shifts.map(({ id }) => id)), ending: IsNull() };
  const seats =
    shifts.length > 0
      ? await tx.find(Seat, { select: { id: true, shiftId: true }, where: live, order: { id: 'ASC' } })
      : [];
  for (const { id } of shifts) {
    await notifySeats(
      tx,
      'place_changed',
      id,
      seats.filter(({ shiftId }) => shiftId === id).map((seat) => seat.id),
    );
  }
}

/** Who drafted it is told what became of it. */
export const notifyMaker = (
  tx: Tx,
  { id, makerId }: Activity,
  { title, text }: { title: string; text: string },
): Promise<void> => notify(tx, makerId, { title, text, link: { kind: 'activity', id } });
