import { formatDay, wheelsAt } from '../ui/format-date';

const dayMs = 86_400_000;
const clock = (iso: string): string => wheelsAt(iso).time.replace(/^0/, '');

/** 今天, 明天, otherwise 11月28日（周六） */
export function formatNearDay(iso: string, now = Date.now()): string {
  const { day } = wheelsAt(iso);
  if (day === wheelsAt(now).day) return '今天';
  return day === wheelsAt(now + dayMs).day ? '明天' : formatDay(iso, now);
}

/** 9:00–9:30 */
export const formatSlot = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${clock(startsAt)}–${clock(endsAt)}`;

/** 明天 9:00–9:30 */
export const formatWhen = (slot: { startsAt: string; endsAt: string }, now = Date.now()): string =>
  `${formatNearDay(slot.startsAt, now)} ${formatSlot(slot)}`;
