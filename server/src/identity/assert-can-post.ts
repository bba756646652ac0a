import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { getPerson } from './get-person';
import type { Person } from './person.entity';

/** Whoever posts something has bound a phone number (person.phone_needed). */
export async function assertCanPost(tx: Tx, actor: Actor): Promise<Person> {
  const person = await getPerson(tx, actor.personId);
  ensure(person.phoneDigest, 'person.phone_needed');
  return person;
}
