import { IsNull, LessThan, MoreThan } from 'typeorm';
import { formatMessageTime } from '../../messages';
import type { Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import type { Times } from '../activities/plan-shifts';
import { Seat } from './seat.entity';

/** Nobody is in two places at once: the other sign-up of that time is named (seat.overlaps). The volunteer is locked. */
export async function assertNoOverlap(db: Reader, personId: string, { startsAt, endsAt }: Times): Promise<void> {
  // Of a live seat `overAt` is its end, and the index goes by it.
  const where = { personId, ending: IsNull(), overAt: MoreThan(startsAt), startsAt: LessThan(endsAt) };
  const clash = await db.findOne(Seat, { where, order: { overAt: 'ASC' } });
  if (!clash) return;
  const { title } = await db.findOneByOrFail(Activity, { id: clash.activityId });
  throw new Refusal('seat.overlaps', {
    shiftId: `您已经报了「${title}」${formatMessageTime(clash.startsAt)}的班次，时间有重叠，请先取消那一个`,
  });
}
