import { dayInChina } from '@yuanli/shared/china-time';
import { clock } from '../../platform/clock';

/** A midnight behind it comes from databases. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+0?0:00(?::00(?:\.0+)?)?)?$/;

/**
 * A day of birth as 1958-03-07, however people write it: 1958/3/7, 1958年3月7日, 1958/3/7 0:00, or as a program's own date,
 * which with a time zone is that day in China. Null: no day of the calendar, before 1900, or after today, as two figures
 * of a year and swapped columns make it.
 */
export function readDay(text: string): string | null {
  const written = DAY.exec(text.trim().normalize('NFKC'));
  const day = written
    ? `${written[1]}-${written[2]!.padStart(2, '0')}-${written[3]!.padStart(2, '0')}`
    : dayOfMoment(text.trim());
  const time = day === null ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return day >= '1900-01-01' && day <= dayInChina(clock.now()) ? day : null;
}

/** Of a moment that says its zone: 1958-03-06T16:00:00Z, or a program's Fri Mar 07 1958 00:00:00 GMT+0800. */
function dayOfMoment(text: string): string | null {
  if (!/GMT|T\d{2}:.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  const time = Date.parse(text.replace(/\s*\(.*\)$/, ''));
  return Number.isNaN(time) ? null : dayInChina(new Date(time));
}
