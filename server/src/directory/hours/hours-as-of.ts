import { addDays, weekdayOf } from '@yuanli/shared/china-time';
import { kindOfDay } from '../../platform/china-days';
import { endPastMidnight } from './end-past-midnight';
import { followsCalendar } from './follows-calendar';

const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/**
 * China's holidays are not the library's: on a holiday `PH` becomes that day's own weekday, on any other day another one.
 * Who says what they do on `PH` keeps the public calendar, so a weekend day that is worked (调休) has the hours of the Monday after it.
 */
export function hoursAsOf(openingHours: string, day: string): { text: string; askedDay: string } {
  const kind = kindOfDay(day);
  const askedDay = kind === 'make_up' && followsCalendar(openingHours) ? mondayAfter(day) : day;
  const weekday = weekdayOf(askedDay);
  const holiday = kind === 'holiday' ? weekday : weekday === 0 ? 3 : 0;
  return { text: endPastMidnight.write(openingHours.replace(/\bPH\b/gi, weekdays[holiday]!)), askedDay };
}

const mondayAfter = (day: string): string => addDays(day, (8 - weekdayOf(day)) % 7 || 7);
