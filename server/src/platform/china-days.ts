import { getDayDetail, getLunarDate } from 'chinese-days';
import { momentInChina } from '@yuanli/shared/china-time';
import { days, minutes } from './clock';

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
export const isAnnounced = (year: string): boolean => announcedDay(`${year}-01-01`) !== null;

/** 全国年节及纪念日放假办法 as of 2025, article 2: by the solar calendar, and by the lunar one. */
const solar: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};
const lunar: Record<string, string> = {
  '1-1': '春节',
  '1-2': '春节',
  '1-3': '春节',
  '5-5': '端午节',
  '8-15': '中秋节',
};

/** What the law itself names, without the days moved around it; null on any other day. */
function statutoryHoliday(day: string): string | null {
  if (day.slice(5) === `04-0${pureBrightness(Number(day.slice(2, 4)))}`) return '清明节';
  return solar[day.slice(5)] ?? lunar[lunarDay(day)] ?? (lunarDay(dayAfter(day)) === '1-1' ? '春节' : null);
}

function lunarDay(day: string): string {
  const { lunarMon, lunarDay: number, isLeap } = getLunarDate(day);
  return isLeap ? '' : `${lunarMon}-${number}`;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + days(1)).toISOString().slice(0, 10);

/** The day of April 清明节 falls on in a year of this century. (The package's own answer depends on the zone of the machine.) */
const pureBrightness = (year: number): number => Math.floor(year * 0.2422 + 4.81) - Math.floor(year / 4);
