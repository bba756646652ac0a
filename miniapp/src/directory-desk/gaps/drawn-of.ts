import { farthest } from '../../parts/directory/place-on-rings';
import type { CourtyardGaps } from '../directory-data';
import type { ServiceSeen } from './seen-from';

/** What there is within the rings, and beyond them the nearest of each facility that is missing, as far as the server says. */
export function drawnOf(missing: CourtyardGaps['missing'], seen: readonly ServiceSeen[]): ServiceSeen[] {
  const beyond = new Map(
    missing.flatMap(({ nearestId, nearestMinutes }) =>
      nearestId !== null && nearestMinutes !== null && nearestMinutes > farthest ? [[nearestId, nearestMinutes]] : [],
    ),
  );
  return seen.flatMap((one) => {
    const minutes = beyond.get(one.id) ?? one.minutes;
    return beyond.has(one.id) || minutes <= farthest ? [{ ...one, minutes }] : [];
  });
}
