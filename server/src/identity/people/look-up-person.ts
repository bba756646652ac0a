import type * as schema from '@yuanli/shared/identity/identity.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findHouseholdPlaces, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { digest } from '../../platform/crypto';
import type { Reader, Tx } from '../../platform/database';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { canSeeAppointments } from '../appointments/appointment.policy';
import { findPersonByPhoneDigest } from './find-people';
import { maskPhone } from './mask-phone';
import type { Person } from './person.entity';

/** Staff see whose number they have typed before they act on it; each look is written down. */
export async function lookUpPerson(
  tx: Tx,
  actor: Actor,
  { communityId, phone }: schema.LookUpPersonInput,
): Promise<schema.LookUpPersonAnswer> {
  ensureAllowed(canSeeAppointments(actor, await placeChain(tx, communityId)), communityRoles);
  const person = await findByPhone(tx, phone);
  await recordAudit(tx, actor, 'person.looked_up', person.id, { communityId });
  return presentFound(tx, person);
}

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
): Promise<schema.LookUpPersonAnswer> {
  const home = householdId ? (await findHouseholdPlaces(db, [householdId])).get(householdId) : undefined;
  return { name: nickname, phoneMasked: phone && maskPhone(phone), householdLabel: home?.fullLabel ?? null };
}
