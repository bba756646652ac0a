import { In, IsNull } from 'typeorm';
import type { Reader } from '../platform/database';
import { Person } from './person.entity';

const CHUNK = 500;

/** Who was verified as living in one of these homes. */
export async function findVerifiedIn(
  db: Reader,
  householdIds: readonly string[],
): Promise<{ personId: string; householdId: string }[]> {
  const found: { personId: string; householdId: string }[] = [];
  for (let from = 0; from < householdIds.length; from += CHUNK) {
    const where = { householdId: In(householdIds.slice(from, from + CHUNK)), deletedAt: IsNull() };
    const people = await db.find(Person, { select: { id: true, householdId: true }, where });
    for (const { id, householdId } of people) found.push({ personId: id, householdId: householdId! });
  }
  return found;
}
