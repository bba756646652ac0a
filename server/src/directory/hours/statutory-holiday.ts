import { getLunarDate } from 'chinese-days';
import { days } from '../../platform/clock';

/** 全国年节及纪念日放假办法 as of 2025, article 2: by the solar calendar, and by the lunar one. */
const solar: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};
const lunar: Record<string, string> = { '1-1': '春节', '1-2': '春节', '1-3': '春节', '5-5': '端午', '8-15': '中秋' };

/** What the law itself names, without the days moved around it; null on any other day. */
export function statutoryHoliday(day: string): string | null {
  if (day.slice(5) === `04-0${pureBrightness(Number(day.slice(2, 4)))}`) return '清明';
  return solar[day.slice(5)] ?? lunar[lunarDay(day)] ?? (lunarDay(dayAfter(day)) === '1-1' ? '春节' : null);
}

function lunarDay(day: string): string {
  const { lunarMon, lunarDay: number, isLeap } = getLunarDate(day);
  return isLeap ? '' : `${lunarMon}-${number}`;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + days(1)).toISOString().slice(0, 10);

/** The day of April 清明 falls on in a year of this century. (The package's own answer depends on the zone of the machine.) */
const pureBrightness = (year: number): number => Math.floor(year * 0.2422 + 4.81) - Math.floor(year / 4);
