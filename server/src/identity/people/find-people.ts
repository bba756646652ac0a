import { In, IsNull, Not } from 'typeorm';
import { inChunks, type Reader, selectPlain } from '../../platform/database';
import type { VerifiedResident } from '../../places';
import { Refusal } from '../../platform/refusal';
import { maskPhone } from './mask-phone';
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

export interface MaskedPerson {
  nickname: string;
  phoneMasked: string | null;
  phoneDigest: string | null;
}

/** Enough for staff to know whom they mean, by id. */
export async function findMaskedPeople(db: Reader, ids: readonly string[]): Promise<Map<string, MaskedPerson>> {
  if (ids.length === 0) return new Map();
  const people = await db.find(Person, {
    select: { id: true, nickname: true, phone: true, phoneDigest: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(
    people.map(({ id, nickname, phone, phoneDigest }) => [
      id,
      { nickname, phoneMasked: phone && maskPhone(phone), phoneDigest },
    ]),
  );
}

/** Who was verified as living in one of these homes. */
export async function findVerifiedIn(db: Reader, householdIds: readonly string[]): Promise<VerifiedResident[]> {
  const select = { id: true, householdId: true, nickname: true, phone: true, phoneDigest: true } as const;
  const found: VerifiedResident[] = [];
  for (const ids of inChunks(householdIds)) {
    const where = { householdId: In([...ids]), deletedAt: IsNull() };
    for (const { id, householdId, nickname, phone, phoneDigest } of await db.find(Person, { select, where }))
      found.push({
        personId: id,
        householdId: householdId!,
        ...{ nickname, phoneDigest, phoneMasked: phone && maskPhone(phone) },
      });
  }
  return found;
}

/** What others may call these people, by id. */
export async function findNicknames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.find(Person, { select: { id: true, nickname: true }, where: { id: In([...new Set(ids)]) } });
  return new Map(people.map(({ id, nickname }) => [id, nickname]));
}

/** `digest('phone', '13800010001')` of platform/crypto. */
export const findPersonByPhoneDigest = (db: Reader, phoneDigest: string): Promise<Person | null> =>
  db.findOneBy(Person, { phoneDigest });

export async function getPerson(db: Reader, id: string): Promise<Person> {
  const person = await db.findOneBy(Person, { id });
  if (!person) throw new Refusal('person.not_found');
  return person;
}

/** How WeChat knows this person; null after 注销. */
export async function openidOf(db: Reader, personId: string): Promise<string | null> {
  const [person] = await selectPlain<Pick<Person, 'openid'>>(db, 'SELECT openid FROM person WHERE id = ?', [personId]);
  return person?.openid ?? null;
}

/** How to call this person; null while they have bound no phone. The caller writes down who looked. */
export async function phoneOf(db: Reader, personId: string): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true, phone: true }, where: { id: personId } });
  return person?.phone ?? null;
}
