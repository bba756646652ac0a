import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Person } from './person.entity';

export async function getPerson(db: Reader, id: string): Promise<Person> {
  const person = await db.findOneBy(Person, { id });
  if (!person) throw new Refusal('person.not_found');
  return person;
}
