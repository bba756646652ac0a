import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import OpeningHours from 'opening_hours';
import { clock } from '../../platform/clock';
import { hoursAsOf } from './hours-as-of';

const EXAMPLE = '可以这样写：周一至周五 8:30-12:00，14:00-17:30；法定节假日休息';
const WEEKDAY = '(Mo|Tu|We|Th|Fr|Sa|Su)';

/** What no clock can tell, whatever the library makes of it. */
const refused: [pattern: RegExp, words: string][] = [
  // The library reads sixty blanks in front for minutes.
  [/^\s|\s{9}/, `开放时间前面和中间不要留很多空格，${EXAMPLE}`],
  [/[：，；－—–~～]/, `开放时间无法识别，${EXAMPLE}`],
  [/["“”]/, '开放时间里不要写备注，请写在介绍里'],
  [/sunrise|sunset|dawn|dusk/i, '日出和日落每天不同，请写几点到几点'],
  [/\bSH\b/i, '寒暑假没有统一的日期，请写明几月几日'],
  [/\beaster\b/i, '请写明几月几日'],
  [/unknown|\|\|/i, '请写确定的时间，不确定的时间请写在介绍里'],
  [/:\d{2}\s*\+/, '请写明几点关门'],
  [
    new RegExp(String.raw`\bPH\s*[+[-]|\bPH\s+${WEEKDAY}\b|\b${WEEKDAY}[\s-]+PH\b`, 'i'),
    '节假日请单独写，比如：Mo-Fr 08:30-17:30; PH off',
  ],
];

/** The library's own taste; the hours mean what they say. */
const tolerated = ['strange_24_7', 'nothing_useful', 'year_past', 'date_past', 'date_range_past'];

/** Why these opening hours cannot be told by a clock; null when they can. */
export function findHoursProblem(openingHours: string): string | null {
  if (openingHours.length > limits.hoursLength) return `开放时间太长了，最多${limits.hoursLength}个字`;
  const found = refused.find(([pattern]) => pattern.test(openingHours));
  return found ? found[1] : askLibrary(openingHours);
}

const days = [0, 1, 2, 3, 4, 5, 6];

/** As one day sees them: on that day `PH` may stand for the only weekday that is open. */
function everOpens(openingHours: string, day: string, now: Date): boolean {
  const hours = new OpeningHours(hoursAsOf(openingHours, day).text);
  return hours.getState(now) || hours.getNextChange(now) !== undefined;
}

function askLibrary(openingHours: string): string | null {
  const now = clock.now();
  const today = dayInChina(now);
  const unreadable = `开放时间无法识别，${EXAMPLE}`;
  try {
    const hours = new OpeningHours(hoursAsOf(openingHours, today).text);
    const warning = hours.getStructuredWarnings().find(({ type }) => !tolerated.includes(type));
    if (warning) return warning.type === 'vague' ? `请写明几点到几点，${EXAMPLE}` : unreadable;
    return days.some((ahead) => everOpens(openingHours, addDays(today, ahead), now))
      ? null
      : '按这样写全年都不开放，请检查';
  } catch {
    // The library explains in English, with an arrow: nothing for who types it.
    return unreadable;
  }
}
