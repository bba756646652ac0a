import { LRUCache } from 'lru-cache';
import OpeningHours from 'opening_hours';
import { momentOf } from '../../platform/china-days';
import { endPastMidnight } from './end-past-midnight';
import { hoursAsOf } from './hours-as-of';

export interface OpenInterval {
  from: Date;
  until: Date;
}

const DAY = 24 * 60;

/** A parse costs milliseconds, and a list asks about hundreds of places, many with the same hours. */
const parsed = new LRUCache<string, OpeningHours>({ max: 2_000 });
const known = new LRUCache<string, readonly OpenInterval[]>({ max: 50_000 });

/** When it opens on this day of China, and until when: maybe past midnight. Readable hours only: see findHoursProblem. */
export function openIntervals(openingHours: string, day: string): readonly OpenInterval[] {
  const key = `${day} ${openingHours}`;
  const intervals = known.get(key) ?? readIntervals(openingHours, day);
  known.set(key, intervals);
  return intervals;
}

function readIntervals(openingHours: string, day: string): OpenInterval[] {
  const { text, askedDay } = hoursAsOf(openingHours, day);
  const [year, month, date] = askedDay.split('-').map(Number) as [number, number, number];
  const [start, end] = [new Date(year, month - 1, date), new Date(year, month - 1, date + 1)];
  return parse(text)
    .getOpenIntervals(start, end)
    .map(([from, until, , comment]) => ({
      from: momentOf(day, minuteOf(from)),
      until: momentOf(day, until < end ? minuteOf(until) : DAY + endPastMidnight.read(comment)),
    }));
}

/** What the clock shows where the machine stands is what it shows in China: the text was asked about a day, not about a moment. */
const minuteOf = (time: Date): number => time.getHours() * 60 + time.getMinutes();

function parse(text: string): OpeningHours {
  const hours = parsed.get(text) ?? new OpeningHours(text);
  parsed.set(text, hours);
  return hours;
}
