import { dayMs } from '@yuanli/shared/china-time';
import { momentOf, wheelsAt } from '../../ui/format-date';

/** The end of Sunday in China. */
export function endOfWeek(now = Date.now()): string {
  const { day } = wheelsAt(now);
  const weekday = new Date(day).getUTCDay() || 7;
  return momentOf(wheelsAt(Date.parse(momentOf(day)) + (8 - weekday) * dayMs).day);
}
