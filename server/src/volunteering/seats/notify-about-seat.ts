import { formatCardTime } from '@yuanli/shared/china-time';
import { formatMessageTime, notify, type Notification } from '../../messages';
import type { Tx } from '../../platform/database';
import type { Activity } from '../activities/activity.entity';
import type { Seat } from './seat.entity';

export type SeatTold = Pick<Seat, 'id' | 'personId' | 'startsAt'>;
export type ActivityTold = Pick<Activity, 'title' | 'placeName'>;

export interface SeatNews {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
}

/** Who signed up is told what became of it. */
export const notifyAboutSeat = (tx: Tx, seat: SeatTold, activity: ActivityTold, news: SeatNews): Promise<void> =>
  notify(tx, seat.personId, describeSeatNews(seat, activity, news));

/** What became of a seat, for the inbox and for WeChat. */
export function describeSeatNews(
  { id, startsAt }: SeatTold,
  { title: about, placeName }: ActivityTold,
  { title, text, state, hint }: SeatNews,
): Notification {
  const data = { activity: about, seat: state, time: formatCardTime(startsAt), place: placeName, hint };
  const page = `volunteering/seat/index?id=${id}`;
  return { title, text, link: { kind: 'seat', id }, subscribe: { template: 'volunteering_seat', data, page } };
}

export const notifySeated = (tx: Tx, seat: SeatTold, activity: ActivityTold): Promise<void> =>
  notifyAboutSeat(tx, seat, activity, {
    title: '报名成功',
    text: `“${activity.title}”${formatMessageTime(seat.startsAt)}在${activity.placeName}，期待您的参与。如不能参加，请尽早取消，把名额让给他人。`,
    state: '已报名',
    hint: '不能参加请尽早取消',
  });

export const notifyRanOut = (tx: Tx, seat: SeatTold, activity: ActivityTold): Promise<void> =>
  notifyAboutSeat(tx, seat, activity, {
    title: '名额已转给下一位',
    text: `“${activity.title}”${formatMessageTime(seat.startsAt)}的名额未按时收到您的答复，已转给下一位。如仍想参加，可以重新报名。`,
    state: '未按时答复',
    hint: '名额已转给下一位',
  });
