import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import type { OfflineCheckIn } from '../../platform/storage/offline-check-ins';
import type { SeatData } from '../volunteering-data';

const minute = 60_000;

/**
 * What can be scanned now. Told by the phone itself, as it must also be known without network and on a page left open;
 * the server has the last word.
 */
export function checkDue(
  { state, shift: { startsAt, endsAt }, checkedIn, checkedOut }: SeatData,
  kept: readonly OfflineCheckIn[],
  now = Date.now(),
): 'in' | 'out' | null {
  const isTime =
    now >= Date.parse(startsAt) - limits.earlyMinutes * minute &&
    now <= Date.parse(endsAt) + limits.lateMinutes * minute;
  if ((state !== 'seated' && state !== 'done') || !isTime) return null;
  const isKept = (what: 'in' | 'out') => kept.some((check) => check.what === what && !check.refusedBecause);
  if (!checkedIn && !isKept('in')) return 'in';
  return checkedOut || isKept('out') ? null : 'out';
}
