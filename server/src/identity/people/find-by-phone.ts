import { findHouseholdPlaces } from '../../places';
import { digest } from '../../platform/crypto';
import type { Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { findPersonByPhoneDigest } from './find-people';
import { maskPhone } from './mask-phone';
import type { Person } from './person.entity';

/** Who has bound this number (person.unknown_phone). */
export async function findByPhone(db: Reader, phone: string): Promise<Person> {
  const person = await findPersonByPhoneDigest(db, digest('phone', phone));
  if (!person) throw new Refusal('person.unknown_phone', { phone: '没有人绑定这个手机号，请核对号码' });
  return person;
}

/** Enough to be sure that it is the right one. */
export async function presentFound(
  db: Reader,
  { nickname, phone, householdId }: Person,
): Promise<{ name: string; phoneMasked: string | null; householdLabel: string | null }> {
  const home = householdId ? (await findHouseholdPlaces(db, [householdId])).get(householdId) : undefined;
  return { name: nickname, phoneMasked: phone && maskPhone(phone), householdLabel: home?.fullLabel ?? null };
}
