import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getPerson } from './find-people';
import type { Person } from './person.entity';

/** Whoever posts something has bound a phone number (person.phone_needed). */
export async function assertCanPost(db: Reader, actor: Actor): Promise<Person> {
  const person = await getPerson(db, actor.personId);
  ensure(person.phoneDigest, 'person.phone_needed');
  return person;
}
