import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { clock, hours, minutes } from '../../platform/clock';
import { ensure } from '../../platform/refusal';
import { isCodeAt } from './shift-code';

export interface Period {
  startsAt: Date;
  endsAt: Date;
}

/** Between these moments one may come and go. */
export const opensAt = ({ startsAt }: Period): Date => new Date(startsAt.getTime() - minutes(limits.earlyMinutes));
export const closesAt = ({ endsAt }: Period): Date => new Date(endsAt.getTime() + minutes(limits.lateMinutes));

/** Until then a phone may still send what it scanned without network. */
export const syncEndsAt = ({ endsAt }: Period): Date => new Date(endsAt.getTime() + hours(limits.syncHours));

export const isOpenAt = (period: Period, at: Date): boolean => at >= opensAt(period) && at <= closesAt(period);

interface Scan {
  code: string;
  scannedAt?: string | undefined;
}

interface CheckTime {
  at: Date;
  isLate: boolean;
}

/**
 * A code counts while it is on the coordinator's phone. After that it counts only with the time it was scanned at, which
 * is the phone's word and so is marked as late: someone who passes an old code on cannot come in as if they were there.
 */
export function timeOfScan(shift: Period & { id: string }, { code, scannedAt }: Scan): CheckTime {
  const now = clock.now();
  const isFresh = isCodeAt(shift.id, code, now);
  ensure(isFresh || scannedAt, 'check.code_wrong');
  const at = isFresh ? now : new Date(scannedAt!);
  if (!isFresh) {
    ensure(at <= now && isCodeAt(shift.id, code, at), 'check.code_wrong');
    ensure(now <= syncEndsAt(shift), 'check.too_late');
  }
  ensure(isOpenAt(shift, at), 'check.wrong_time');
  return { at, isLate: !isFresh };
}

/** When the coordinator says it was: now unless told, and never yet to come. */
export function timeOfTick(shift: Period, at: string | undefined): Date {
  const now = clock.now();
  const time = at ? new Date(at) : now;
  ensure(time <= now && isOpenAt(shift, time), 'check.wrong_time');
  return time;
}
