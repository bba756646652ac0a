import type { Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Person } from './person.entity';

export async function getPerson(tx: Tx, id: string): Promise<Person> {
  const person = await tx.findOneBy(Person, { id });
  if (!person) throw new Refusal('person.not_found');
  return person;
}
