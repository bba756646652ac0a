import { dayInChina } from '@yuanli/shared/china-time';
import { isAnnounced } from '../../platform/china-days';

/** The State Council announces a year's days off in November of the year before. */
const ASKED_FROM = '11-01';

/**
 * What staff have to know while a year's days off are missing: from November on of the year to come, and of this year for as long as
 * nobody has brought them in. `isYearKnown`: whether a year (2027) is in the calendar that was built in.
 */
export function findCalendarWarning(
  now: Date,
  isYearKnown: (year: string) => boolean = isAnnounced,
): { title: string; text: string } | null {
  const today = dayInChina(now);
  const year = Number(today.slice(0, 4));
  const asked = today.slice(5) >= ASKED_FROM ? [year, year + 1] : [year];
  const missing = asked.find((one) => !isYearKnown(String(one)));
  if (missing === undefined) return null;
  return {
    title: `${missing}年的放假调休安排还没有更新`,
    text: `${missing}年的放假安排公布以后，要由平台管理员更新系统里的日历。更新以前，那一年的开放时间、预约和办理期限，只按法律规定的节假日计算（共13天），不含调休。请通知平台管理员更新；调休的日子，请先在各处的开放时间里核对。`,
  };
}
