import { dayInChina } from '@yuanli/shared/china-time';

interface Stretch {
  dueDay: string | null;
  endedAt?: Date | null;
}

/** Not done by the end of the day it was due on; what ended late stays overdue. */
export const isOverdue = ({ dueDay, endedAt }: Stretch, now: Date): boolean =>
  dueDay !== null && dayInChina(endedAt ?? now) > dueDay;
