import { MoreThan } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Volunteer } from './volunteer.entity';

/** Who of the volunteers registered in a community is under 18 today, by their ids. */
export async function findMinorVolunteers(db: Reader, communityId: string): Promise<Set<string>> {
  const where = { communityId, adultOn: MoreThan(clock.now()) };
  const minors = await db.find(Volunteer, { select: { personId: true }, where });
  return new Set(minors.map(({ personId }) => personId));
}
