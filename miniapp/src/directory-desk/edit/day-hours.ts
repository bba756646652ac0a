import type { DayHours } from '@yuanli/shared/directory/weekly-hours';

const short = (time: string): string => time.replace(/^0(?=\d)/, '');

/** 8:30到12:00，14:00到17:30; over midnight: 18:00到第二天2:00 */
export const formatDayHours = (hours: DayHours): string =>
  hours.length === 0
    ? '休息'
    : hours.map(({ from, until }) => `${short(from)}到${until <= from ? '第二天' : ''}${short(until)}`).join('，');

const [noonFrom, noonUntil, evening, midnight] = ['12:00', '14:00', '21:00', '24:00'];

/** One more range, as most doors have it: the day, then a rest at noon, then the evening. Undefined where the day is full. */
export function addRange(hours: DayHours): DayHours | undefined {
  const last = hours.at(-1);
  if (!last) return [{ from: '09:00', until: '17:00' }];
  const endsNextDay = last.until <= last.from;
  if (hours.length === 1 && !endsNextDay && last.from < noonFrom && last.until > noonUntil) {
    return [
      { from: last.from, until: noonFrom },
      { from: noonUntil, until: last.until },
    ];
  }
  if (endsNextDay || last.until >= midnight) return undefined;
  return [...hours, { from: last.until, until: last.until < evening ? evening : midnight }];
}
