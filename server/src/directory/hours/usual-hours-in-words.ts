import { readWeeklyHours, type DayHours } from '@yuanli/shared/directory/weekly-hours';
import { rangeInWords } from './range-in-words';

/** What can be printed and stays true: 周一至周五 8:30–12:00、14:00–17:30；节假日休息. */
export function usualHoursInWords(openingHours: string | null): string {
  if (openingHours === null) return '开放时间请打电话问';
  const weekly = readWeeklyHours(openingHours);
  if (!weekly) return '时间不固定，请先打电话问';
  const days = weekly.days.map(hoursInWords);
  const parts = [...new Set(days)]
    .filter(Boolean)
    .map((words) => `${daysInWords(days, words)}${words === '全天' ? '' : ' '}${words}`);
  if (weekly.holidays === 'off') parts.push('节假日休息');
  else if (weekly.holidays !== 'as_usual') parts.push(`节假日 ${hoursInWords(weekly.holidays)}`);
  return parts.join('；');
}

function hoursInWords(day: DayHours): string {
  const ranges = day.map(({ from, until }) => [minuteOf(from), minuteOf(until)] as const);
  return ranges.map(([from, until]) => rangeInWords(from, until > from ? until : until + 24 * 60)).join('、');
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** 每天, 周一至周五, or 周一、周三. */
function daysInWords(days: string[], words: string): string {
  const same = [0, 1, 2, 3, 4, 5, 6].filter((n) => days[n] === words);
  const [first, last] = [same[0]!, same.at(-1)!];
  if (same.length === 7) return '每天';
  if (same.length > 2 && last - first === same.length - 1) return `${nameOf(first)}至${nameOf(last)}`;
  return same.map(nameOf).join('、');
}

const nameOf = (n: number): string => `周${'一二三四五六日'[n]}`;
