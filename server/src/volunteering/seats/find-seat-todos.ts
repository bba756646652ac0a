import type { Reader } from '../../platform/database';
import { startOfDay } from '@yuanli/shared/china-time';
import { In, IsNull, MoreThan } from 'typeorm';
import { findHolds } from '../../holds';
import { formatMessageTime } from '../../messages';
import type { Actor } from '../../platform/actor';
import { clock, days } from '../../platform/clock';
import { Activity } from '../activities/activity.entity';
import { stateOf } from './seat-state';
import { Seat } from './seat.entity';

export interface SeatTodo {
  kind: 'accept_seat' | 'come_to_shift';
  id: string;
  title: string;
  hint: string;
  dueAt: Date | null;
}

/** Whoever signed up for more shifts to come than this is told of the first. */
const MOST = 100;

/** What waits for this very person: seats that were offered to them, and where they are expected today. */
export async function findSeatTodos(db: Reader, { personId }: Actor): Promise<SeatTodo[]> {
  const now = clock.now();
  const tomorrow = new Date(startOfDay(now).getTime() + days(1));
  const where = { personId, overAt: MoreThan(now), ending: IsNull() };
  const seats = await db.find(Seat, { where, order: { overAt: 'ASC', id: 'ASC' }, take: MOST });
  const holds = await findHolds(
    db,
    seats.map(({ holdId }) => holdId),
  );
  const offered = seats.filter((seat) => stateOf(seat, holds.need(seat.holdId), now) === 'offered');
  // A seat whose owner has checked in is used.
  const today = seats.filter(({ holdId, startsAt }) => startsAt < tomorrow && holds.need(holdId).state === 'held');
  const titles = await findTitles(db, [...offered, ...today]);
  return [
    ...offered.map(({ id, activityId, startsAt, holdId }): SeatTodo => {
      const { expiresAt: dueAt } = holds.need(holdId);
      const answer = dueAt ? `，请在${formatMessageTime(dueAt)}前答复` : '';
      return {
        kind: 'accept_seat',
        id,
        title: `“${titles.get(activityId)}”有名额了，等您答复`,
        hint: `${formatMessageTime(startsAt)}的班次${answer}`,
        dueAt,
      };
    }),
    ...today.map(({ id, activityId, startsAt }): SeatTodo => ({
      kind: 'come_to_shift',
      id,
      title: `您今天有志愿活动“${titles.get(activityId)}”`,
      hint: formatMessageTime(startsAt),
      dueAt: startsAt,
    })),
  ];
}

async function findTitles(db: Reader, seats: Seat[]): Promise<Map<string, string>> {
  const ids = [...new Set(seats.map(({ activityId }) => activityId))];
  const activities =
    ids.length > 0 ? await db.find(Activity, { select: { id: true, title: true }, where: { id: In(ids) } }) : [];
  return new Map(activities.map(({ id, title }) => [id, title]));
}
