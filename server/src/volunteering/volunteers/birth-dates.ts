import { In } from 'typeorm';
import { inChunks, type Reader } from '../../platform/database';
import { Volunteer } from './volunteer.entity';

/** When registered volunteers were born, by their ids. */
export async function findVolunteersBirthDates(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  for (const ids of inChunks(personIds)) {
    const where = { personId: In([...ids]) };
    for (const { personId, bornOn } of await db.find(Volunteer, { select: { personId: true, bornOn: true }, where }))
      dates.set(personId, bornOn);
  }
  return dates;
}
