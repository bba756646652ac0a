import { formatNearDay, wheelsAt } from '../ui/format-date';

const clock = (iso: string): string => wheelsAt(iso).time.replace(/^0/, '');

/** 9:00–9:30 */
export const formatSlot = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${clock(startsAt)}–${clock(endsAt)}`;

/** 明天 9:00–9:30 */
export const formatWhen = (slot: { startsAt: string; endsAt: string }, now = Date.now()): string =>
  `${formatNearDay(slot.startsAt, now)} ${formatSlot(slot)}`;
