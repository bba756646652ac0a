import { dayMs } from '@yuanli/shared/china-time';
import { momentOf, wheelsAt } from '../../ui/format-date';

export type WhenChoice = 'today' | 'week' | 'all';

/** The end of today, or of Sunday, in China; undefined for all to come. */
export function untilWhen(when: WhenChoice, now = Date.now()): string | undefined {
  if (when === 'all') return undefined;
  const today = momentOf(wheelsAt(now).day);
  const weekday = new Date(wheelsAt(now).day).getUTCDay() || 7;
  const days = when === 'today' ? 1 : 8 - weekday;
  return momentOf(wheelsAt(Date.parse(today) + days * dayMs).day);
}
