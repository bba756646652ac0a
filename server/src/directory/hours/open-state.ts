import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { minutes } from '../../platform/clock';
import { momentOf } from '../../platform/china-days';
import { openIntervals, type OpenInterval } from './open-intervals';

export interface NoticeDays {
  /** Days of China, both included. */
  fromDay: string;
  untilDay: string;
}

export interface OpenState {
  state: 'open' | 'closing_soon' | 'closed' | 'unknown';
  /** When it opens next, while it is closed. */
  opensAt: Date | null;
  /** When it closes, while it is open. Null for both: not within two weeks. */
  closesAt: Date | null;
  isAlways: boolean;
}

const AHEAD = 14;
const ROUND_THE_CLOCK = /^\s*(24\/7|(Mo-Su\s*(,\s*PH\s*)?)?00:00-24:00)\s*$/i;

export const isClosedFor = (notices: readonly NoticeDays[], day: string): boolean =>
  notices.some(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);

/** What a clock on the door would say. A notice closes its days whole, but ends nothing that began the evening before. */
export function openStateOf(openingHours: string | null, notices: readonly NoticeDays[], now: Date): OpenState {
  const today = dayInChina(now);
  const closed: OpenState = { state: 'closed', opensAt: null, closesAt: null, isAlways: false };
  if (openingHours === null) return { ...closed, state: isClosedFor(notices, today) ? 'closed' : 'unknown' };

  let openUntil: Date | null = null;
  for (const { from, until } of intervalsAround(openingHours, notices, today)) {
    if (from > (openUntil ?? now))
      return openUntil ? openStill(openingHours, openUntil, now) : { ...closed, opensAt: from };
    if (until > (openUntil ?? now)) openUntil = until;
  }
  return openUntil ? openStill(openingHours, openUntil, now) : closed;
}

function openStill(openingHours: string, openUntil: Date, now: Date): OpenState {
  const isInSight = openUntil < momentOf(addDays(dayInChina(now), AHEAD + 1), 0);
  const isSoon = openUntil.getTime() - now.getTime() <= minutes(30);
  return {
    state: isSoon ? 'closing_soon' : 'open',
    opensAt: null,
    closesAt: isInSight ? openUntil : null,
    isAlways: !isInSight && ROUND_THE_CLOCK.test(openingHours),
  };
}

/** By their beginning, from yesterday evening on; days are read only as far as they are asked for. */
function* intervalsAround(
  openingHours: string,
  notices: readonly NoticeDays[],
  today: string,
): Generator<OpenInterval> {
  for (let n = -1; n <= AHEAD; n++) {
    const day = addDays(today, n);
    if (!isClosedFor(notices, day)) yield* openIntervals(openingHours, day);
  }
}
