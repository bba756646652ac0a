import { addDays, dayInChina, weekdayOf } from '@yuanli/shared/china-time';
import { noticeKinds, type NoticeKind } from '@yuanli/shared/directory/service-states';
import { minutes } from '../../platform/clock';
import { holidayName, kindOfDay, momentOf } from '../../platform/china-days';
import { followsCalendar } from './follows-calendar';
import { openIntervals, type OpenInterval } from './open-intervals';
import type { NoticeDays } from './open-state';
import { rangeInWords } from './range-in-words';

export interface DayInWords {
  /** 星期一 */
  day: string;
  /** 8:30–12:00、14:00–17:30 */
  words: string;
  isToday: boolean;
  /** Why it is not as usual: 国庆节休息, 调休上班, 停业. */
  note: string | null;
}

type Notice = NoticeDays & { kind: NoticeKind };

/** Today and the six days after it; nothing where the hours are not known. */
export function weekInWords(openingHours: string | null, notices: readonly Notice[], now: Date): DayInWords[] {
  if (openingHours === null) return [];
  const today = dayInChina(now);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => {
    const day = addDays(today, n);
    const notice = notices.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
    const intervals = notice ? [] : openIntervals(openingHours, day);
    return {
      day: `周${'日一二三四五六'[weekdayOf(day)]}`,
      words: intervals.map((interval) => intervalInWords(interval, day)).join('、') || '休息',
      isToday: n === 0,
      note: notice ? noticeKinds[notice.kind] : noteOf(openingHours, day, intervals.length > 0),
    };
  });
}

function noteOf(openingHours: string, day: string, isOpen: boolean): string | null {
  const holiday = holidayName(day);
  if (holiday) return isOpen ? holiday : `${holiday}休息`;
  return kindOfDay(day) === 'make_up' && followsCalendar(openingHours) ? '调休上班' : null;
}

function intervalInWords({ from, until }: OpenInterval, day: string): string {
  const midnight = momentOf(day, 0).getTime();
  return rangeInWords((from.getTime() - midnight) / minutes(1), (until.getTime() - midnight) / minutes(1));
}
