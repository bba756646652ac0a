import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Refusal } from '../../platform/refusal';

interface Period {
  startsAt: Date;
  endsAt: Date;
}

/** No more than the shift and the time one may stay after it. */
export function mostMinutes({ startsAt, endsAt }: Period): number {
  const length = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return Math.min(length + limits.lateMinutes, limits.shiftHours * 60);
}

export function assertMinutesFit(shift: Period, minutes: number): void {
  const most = mostMinutes(shift);
  if (minutes > most) throw new Refusal('request.invalid', { minutes: `这个班次最多记${most}分钟` });
}
