import { dayInChina, formatClock, timeInChina } from '@yuanli/shared/china-time';

export * from '@yuanli/shared/format-date';

/** 下午3:00 */
export const formatTime = (iso: string): string => formatClock(iso);

/** The day and the time a form's wheels show, `2026-11-30` and `15:00`. */
export const wheelsAt = (moment: string | number): { day: string; time: string } => ({
  day: dayInChina(moment),
  time: timeInChina(moment),
});

/** What the wheels of a form show, as the moment that is sent. */
export const momentOf = (dayOfWheel: string, time = '00:00'): string => `${dayOfWheel}T${time}:00+08:00`;
