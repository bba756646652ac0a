import { addDays } from '@yuanli/shared/china-time';
import { wheelsAt } from '../ui/format-date';

/** The day so many days from today, `2026-12-01`. */
export const dayAhead = (days: number, now = Date.now()): string => addDays(wheelsAt(now).day, days);
