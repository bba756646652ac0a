import { noticeKinds } from '@yuanli/shared/directory/service-states';
import { momentOf, formatShortDay, wheelsAt } from '../../ui/format-date';
import type { NoticeData } from './service-data';

type NoticeDays = Pick<NoticeData, 'kind' | 'from' | 'until'>;

export const isNoticeNow = ({ from, until }: NoticeDays, now = Date.now()): boolean => {
  const today = wheelsAt(now).day;
  return from <= today && today <= until;
};

/** 停业到11月25日; 今天停业; 12月1日起装修，到12月5日 */
export function formatNotice(notice: NoticeDays, now = Date.now()): string {
  const { kind, from, until } = notice;
  const word = noticeKinds[kind];
  const lastDay = formatShortDay(momentOf(until), now);
  if (isNoticeNow(notice, now)) return until === wheelsAt(now).day ? `今天${word}` : `${word}到${lastDay}`;
  const firstDay = formatShortDay(momentOf(from), now);
  return from === until ? `${firstDay}${word}一天` : `${firstDay}起${word}，到${lastDay}`;
}
