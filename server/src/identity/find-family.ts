import { IsNull, Not } from 'typeorm';
import type { Reader } from '../platform/database';
import { Person } from './person.entity';

/** The other verified residents of someone's home; nobody while their own home is not verified. */
export async function findFamily(db: Reader, personId: string): Promise<Pick<Person, 'id' | 'nickname'>[]> {
  const person = await db.findOneBy(Person, { id: personId });
  if (!person?.householdId) return [];
  return db.find(Person, {
    select: { id: true, nickname: true },
    where: { householdId: person.householdId, id: Not(personId), deletedAt: IsNull() },
    order: { id: 'ASC' },
    take: 20,
  });
}
