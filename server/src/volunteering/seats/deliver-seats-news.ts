import { In, IsNull, LessThan, Or } from 'typeorm';
import { findHolds, type Hold } from '../../holds';
import { formatMessageTime, notifyEach } from '../../messages';
import { findLocked, type Tx } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { Shift } from '../activities/shift.entity';
import { Seat } from './seat.entity';
import { describeSeatNews, type SeatNews } from './notify-about-seat';
import { findDoubleBooked } from './find-double-booked';
import type { SeatsNews } from './notify-seats';

/** `volunteering.notify_seats`: each of them is told, once, however often this comes. */
export async function deliverSeatsNews(tx: Tx, news: SeatsNews): Promise<void> {
  const { newsId, shiftId, seatIds } = news;
  const shift = await tx.findOneByOrFail(Shift, { id: shiftId });
  const activity = await tx.findOneByOrFail(Activity, { id: shift.activityId });
  const untold = await findLocked(tx, Seat, { id: In(seatIds), toldId: Or(IsNull(), LessThan(newsId)) });
  const seats = untold.sort((a, b) => (a.id < b.id ? -1 : 1));
  const holds = await findHolds(
    tx,
    seats.map(({ holdId }) => holdId),
  );
  const others = news.what === 'moved' ? await findDoubleBooked(tx, { seatIds: seats.map(({ id }) => id) }) : null;
  const told = seats.flatMap((seat) => {
    const words = wordsFor(news, shift, activity, holds.need(seat.holdId), others?.get(seat.id));
    return words ? [{ seatId: seat.id, personId: seat.personId, ...describeSeatNews(seat, activity, words) }] : [];
  });
  if (told.length > 0) await tx.update(Seat, { id: In(told.map(({ seatId }) => seatId)) }, { toldId: newsId });
  await notifyEach(tx, told);
}

/** Null: it is no news any more. */
function wordsFor(
  { what, was }: SeatsNews,
  { startsAt, cancelledBecause }: Shift,
  activity: Activity,
  { state, expiresAt }: Hold,
  /** Where the new time is that of another seat of theirs. */
  other?: string,
): SeatNews | null {
  const { title, placeName } = activity;
  const time = formatMessageTime(startsAt);
  if (what === 'called_off') {
    const text = `“${title}”${time}的班次已取消，原因：${cancelledBecause ?? ''}。您不用到场了，谢谢您的支持。`;
    return { title: '班次已取消', text, state: '班次已取消', hint: '您不用到场了，谢谢您的支持' };
  }
  if (state === 'released') return null;
  if (what === 'place_changed') {
    const text = `“${title}”${time}的班次，地点改为${placeName}，请到新地点参加。`;
    return { title: '班次地点变更', text, state: '地点变更', hint: `地点改为${placeName}` };
  }
  if (what === 'moved') {
    const moved = `“${title}”的班次由${was ? formatMessageTime(new Date(was)) : ''}改为${time}。`;
    const text = other
      ? `${moved}您还报了${other}，时间重叠，同一段时间只能记一次服务时长，请取消其中一个；开始前取消，不会留下记录。`
      : `${moved}如时间不合适，开始前可以随时取消，不留记录。`;
    const hint = other ? '和另一班重叠，请取消一个' : '时间不合适可以随时取消';
    return { title: '班次时间变更', text, state: '时间变更', hint };
  }
  if (state !== 'offered' || !expiresAt) return null;
  const text = `“${title}”${time}的班次为您保留了一个名额，请在${formatMessageTime(expiresAt)}前答复，逾期将转给下一位。`;
  return { title: '有名额了，等您答复', text, state: '有名额了', hint: '请打开，答复是否参加' };
}
