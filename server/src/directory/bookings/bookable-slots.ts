import type { Reader } from '../../platform/database';
import { addDays, dayInChina, formatMonthDay } from '@yuanli/shared/china-time';
import { clock } from '../../platform/clock';
import { noticeKinds } from '@yuanli/shared/directory/service-states';
import { findLiveNotices } from '../services/live-notices';
import type { BookingRule } from './booking-rule';
import { noticeOn, slotsOfDay, type Slot } from './slots-of-day';

interface Bookable {
  slots: Slot[];
  /** Null while there are any. */
  noneBecause: string | null;
}

const none = (noneBecause: string): Bookable => ({ slots: [], noneBecause });

/** The slots of a day that can be chosen at this moment, full or not. */
export async function bookableSlots(db: Reader, serviceId: string, rule: BookingRule, day: string): Promise<Bookable> {
  const now = clock.now();
  const today = dayInChina(now);
  if (day < today) return none('这天已经过去了，请选别的日子');
  if (day > addDays(today, rule.aheadDays)) return none(`最多提前${rule.aheadDays}天预约，请过几天再来`);
  const notice = noticeOn((await findLiveNotices(db, [serviceId], today)).get(serviceId) ?? [], day);
  if (notice) return none(`因${noticeKinds[notice.kind]}暂停开放到${formatMonthDay(notice.untilDay)}，请选之后的日期`);
  const slots = slotsOfDay(rule, day);
  if (slots.length === 0) return none(day === today ? '今天休息，请选别的日子' : '这天休息，请选别的日子');
  const toCome = slots.filter(({ startsAt }) => startsAt > now);
  return toCome.length > 0 ? { slots: toCome, noneBecause: null } : none('今天的时段都开始了，请选别的日子');
}
