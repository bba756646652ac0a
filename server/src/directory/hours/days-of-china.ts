import { getDayDetail } from 'chinese-days';
import { momentInChina } from '@yuanli/shared/china-time';
import { minutes } from '../../platform/clock';
import { statutoryHoliday } from './statutory-holiday';

export type DayKind = 'ordinary' | 'holiday' | 'make_up';

/** So many minutes after a day of China began. */
export const momentOf = (day: string, minute: number): Date => new Date(momentInChina(day).getTime() + minutes(minute));

/** A public holiday, a day off that goes with one, or a weekend day worked instead (调休). */
export function kindOfDay(day: string): DayKind {
  const announced = announcedDay(day);
  if (announced) return announced.isWorked ? 'make_up' : 'holiday';
  return holidayName(day) ? 'holiday' : 'ordinary';
}

/** 国庆节; null on any other day. */
export function holidayName(day: string): string | null {
  const announced = announcedDay(day);
  if (announced) return announced.isWorked ? null : announced.name;
  return isAnnounced(day.slice(0, 4)) ? null : statutoryHoliday(day);
}

/** Named `National Day,国庆节,3` by the package; an ordinary day is named by its weekday. Asked by the written day only: its Dates depend on the zone of the machine. */
function announcedDay(day: string): { name: string; isWorked: boolean } | null {
  const { name, work } = getDayDetail(day);
  const chinese = name.split(',')[1];
  return chinese === undefined ? null : { name: chinese, isWorked: work };
}

/** The State Council announces a year's days off late in the year before; until the package knows them, only what the law itself names counts. */
const isAnnounced = (year: string): boolean => announcedDay(`${year}-01-01`) !== null;
