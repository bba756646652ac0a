import { startOfDay } from '@yuanli/shared/china-time';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { days, hours, minutes } from '../../platform/clock';
import type { Booking } from './booking.entity';

const before = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() - milliseconds);

/** Until when the person can still cancel: what nobody has confirmed until it begins, else an hour before. */
export const cancelUntil = ({ status, startsAt }: Pick<Booking, 'status' | 'startsAt'>): Date =>
  status === 'requested' ? startsAt : before(startsAt, minutes(directoryLimits.cancelBeforeMinutes));

/** Until when a request waits for an answer: a day, and never longer than until it begins. */
export const answerUntil = ({ createdAt, startsAt }: Pick<Booking, 'createdAt' | 'startsAt'>): Date =>
  new Date(Math.min(createdAt.getTime() + days(1), startsAt.getTime()));

/** One reminder: at six in the evening before, or else two hours before; null for whoever books later than that. */
export function remindAtOf({ startsAt }: Pick<Booking, 'startsAt'>, now: Date): Date | null {
  const times = [before(startOfDay(startsAt), hours(6)), before(startsAt, hours(2))];
  return times.find((time) => time > now) ?? null;
}

/** From when on the keeper can say who came; and until when they see how to call. */
export const markFrom = ({ startsAt }: Pick<Booking, 'startsAt'>): Date => before(startsAt, minutes(15));
export const phoneUntil = ({ endsAt }: Pick<Booking, 'endsAt'>): Date => new Date(endsAt.getTime() + days(7));
