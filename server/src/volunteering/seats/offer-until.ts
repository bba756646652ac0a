import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { fromNow, hours } from '../../platform/clock';

/** How long a freed seat waits for an answer: half a day, and never beyond the start. */
export function offerUntil(startsAt: Date): Date {
  const soon = fromNow(hours(volunteeringLimits.offerHours));
  return soon < startsAt ? soon : startsAt;
}
