import type { ActivityData, ShiftData } from '../activity-data';

/** A shift stays the next one until it is over, so that the last can still check out. */
export const isAhead = ({ state, endsAt }: Pick<ShiftData, 'state' | 'endsAt'>, now = Date.now()): boolean =>
  state === 'open' && Date.parse(endsAt) > now;

/** The one whose roster is needed next. */
export function nextShift({ posts }: Pick<ActivityData, 'posts'>, now = Date.now()): ShiftData | undefined {
  const ahead = posts.flatMap(({ shifts }) => shifts).filter((shift) => isAhead(shift, now));
  return ahead.reduce<ShiftData | undefined>(
    (first, shift) => (first && first.startsAt <= shift.startsAt ? first : shift),
    undefined,
  );
}
