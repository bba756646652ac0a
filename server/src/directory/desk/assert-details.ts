import { findHolders } from '../../identity';
import type { Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { findHoursProblem } from '../hours/find-hours-problem';
import type { ServiceDetails } from '../services/upsert-service';

/** Hours that can be read; appointments only within hours, and received by someone who is a keeper of the community today. */
export async function assertDetails(
  db: Reader,
  communityId: string,
  { openingHours, booking }: ServiceDetails,
  keeperBefore: string | null = null,
): Promise<void> {
  const problem = openingHours === null ? null : findHoursProblem(openingHours);
  if (problem) throw new Refusal('request.invalid', { openingHours: problem });
  if (!booking) return;
  if (openingHours === null) throw new Refusal('directory.hours_needed', { openingHours: '能预约的地方要填开放时间' });
  const { keeperId } = booking;
  if (keeperId === null || keeperId === keeperBefore) return;
  const keepers = await findHolders(db, 'keeper', communityId, [keeperId]);
  if (!keepers.has(keeperId))
    throw new Refusal('directory.keeper_unknown', { 'booking.keeperId': '这位不是本社区的爱心商家，请重新选' });
}
