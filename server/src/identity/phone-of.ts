import type { Reader } from '../platform/database';
import { Person } from './person.entity';

/** How to call this person; null while they have bound no phone. The caller writes down who looked. */
export async function phoneOf(db: Reader, personId: string): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true, phone: true }, where: { id: personId } });
  return person?.phone ?? null;
}
