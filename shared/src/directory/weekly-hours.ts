/** `08:30` to `17:30`; an `until` not after `from` lies on the next day. 00:00 to 24:00 is day and night. */
export type DayHours = { from: string; until: string }[];

/** What the form of a week shows. */
export interface WeeklyHours {
  /** Monday first; an empty day is a day off. */
  days: DayHours[];
  holidays: 'as_usual' | 'off' | DayHours;
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** In OpenStreetMap's syntax: `Mo-Fr 08:30-12:00,14:00-17:30; PH off`. */
export function writeWeeklyHours({ days, holidays }: WeeklyHours): string {
  const hours = days.map(writeDay);
  if (holidays === 'as_usual' && hours.every((day) => day === '00:00-24:00')) return '24/7';
  const rules = [...new Set(hours)].filter(Boolean).map((day) => `${writeDays(hours, day)} ${day}`);
  if (holidays !== 'as_usual') rules.push(`PH ${(holidays !== 'off' && writeDay(holidays)) || 'off'}`);
  return rules.join('; ') || 'off';
}

const writeDay = (day: DayHours): string => day.map(({ from, until }) => `${from}-${until}`).join(',');

/** The days that have these hours, runs of them as `Mo-Fr`. */
function writeDays(hours: string[], wanted: string): string {
  const runs: string[][] = [];
  hours.forEach((day, n) => {
    if (day !== wanted) return;
    if (n > 0 && hours[n - 1] === wanted) runs.at(-1)!.push(weekdays[n]!);
    else runs.push([weekdays[n]!]);
  });
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : run[0])).join(',');
}

/** Null: these hours say more than the form of a week can show. */
export function readWeeklyHours(text: string): WeeklyHours | null {
  const weekly: WeeklyHours = { days: weekdays.map(() => []), holidays: 'as_usual' };
  for (const rule of text.trim() === '24/7' ? ['00:00-24:00'] : text.split(';')) {
    const [, selector = '', times = ''] = /^\s*([A-Za-z, -]*?)\s*(off|closed|[\d:, -]+)\s*$/i.exec(rule) ?? [];
    const [days, hours] = [readDays(selector), readTimes(times)];
    // After holidays nothing else: what a later rule says of Mondays also holds on a Monday that is a holiday.
    if (!days || !hours || weekly.holidays !== 'as_usual') return null;
    for (const n of days.weekdays) weekly.days[n] = hours;
    if (days.isHoliday) weekly.holidays = hours.length > 0 ? hours : 'off';
  }
  return weekly;
}

function readDays(selector: string): { weekdays: number[]; isHoliday: boolean } | null {
  if (!selector) return { weekdays: weekdays.map((_, n) => n), isHoliday: false };
  const parts = selector.split(',').map((part) => part.trim());
  const ranges = parts.filter((part) => part !== 'PH').map(readRange);
  if (ranges.includes(null)) return null;
  return { weekdays: (ranges as number[][]).flat(), isHoliday: parts.includes('PH') };
}

/** `Mo-Fr`, also around the weekend: `Sa-Mo`. */
function readRange(range: string): number[] | null {
  const [first = -1, last = first, ...more] = range.split('-').map((day) => weekdays.indexOf(day.trim()));
  if (first < 0 || last < 0 || more.length > 0) return null;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => (first + n) % 7);
}

function readTimes(times: string): DayHours | null {
  if (/^(off|closed)$/i.test(times)) return [];
  const ranges = times.split(',').map((range) => /^\s*(\d\d?:\d\d)\s*-\s*(\d\d?:\d\d)\s*$/.exec(range));
  if (ranges.some((range) => !range)) return null;
  return ranges.map((range) => ({ from: onTheClock(range![1]!), until: onTheClock(range![2]!) }));
}

/** `8:30` is 08:30, and `26:00` 02:00 of the next day. */
function onTheClock(time: string): string {
  const [hour, minute] = time.split(':') as [string, string];
  const isBeyond = Number(hour) * 60 + Number(minute) > 24 * 60;
  return `${String(Number(hour) - (isBeyond ? 24 : 0)).padStart(2, '0')}:${minute}`;
}
