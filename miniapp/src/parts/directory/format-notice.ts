import { noticeKinds } from '@yuanli/shared/directory/service-states';
import { momentOf, formatShortDay, wheelsAt } from '../../ui/format-date';
import type { NoticeData } from './service-data';

type NoticeDays = Pick<NoticeData, 'kind' | 'from' | 'until'>;

export const isNoticeNow = ({ from, until }: NoticeDays, now = Date.now()): boolean => {
  const today = wheelsAt(now).day;
  return from <= today && today <= until;
};

/** 暂停开放到11月25日（装修）; 今天暂停开放（盘点）; 12月1日到12月5日暂停开放（装修） */
export function formatNotice(notice: NoticeDays, now = Date.now()): string {
  const { kind, from, until } = notice;
  const word = noticeKinds[kind];
  const lastDay = formatShortDay(momentOf(until), now);
  if (isNoticeNow(notice, now))
    return until === wheelsAt(now).day ? `今天暂停开放（${word}）` : `暂停开放到${lastDay}（${word}）`;
  const firstDay = formatShortDay(momentOf(from), now);
  return from === until ? `${firstDay}暂停开放（${word}）` : `${firstDay}到${lastDay}暂停开放（${word}）`;
}
