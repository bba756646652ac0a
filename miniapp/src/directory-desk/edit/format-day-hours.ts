import type { DayHours } from '@yuanli/shared/directory/weekly-hours';

const short = (time: string): string => time.replace(/^0(?=\d)/, '');

/** 8:30到12:00，14:00到17:30; over midnight: 18:00到第二天2:00 */
export const formatDayHours = (hours: DayHours): string =>
  hours.length === 0
    ? '不开'
    : hours.map(({ from, until }) => `${short(from)}到${until <= from ? '第二天' : ''}${short(until)}`).join('，');
