import { In } from 'typeorm';
import { findBirthDatesOnRoll } from '../../places';
import { inChunks, type Reader } from '../../platform/database';
import { Person } from './person.entity';

/** When verified residents were born, by their ids, as the roll of their home says of their number. Where two of a home share the number, nothing is said. */
export async function findBirthDates(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  const people: Pick<Person, 'id' | 'householdId' | 'phoneDigest' | 'rollPhoneDigest'>[] = [];
  for (const ids of inChunks(personIds))
    people.push(
      ...(await db.find(Person, {
        select: { id: true, householdId: true, phoneDigest: true, rollPhoneDigest: true },
        where: { id: In([...ids]) },
      })),
    );
  const digestOf = ({ rollPhoneDigest, phoneDigest }: (typeof people)[number]) => rollPhoneDigest ?? phoneDigest;
  const verified = people.filter((person) => person.householdId && digestOf(person));
  const onRoll = new Map<string, Set<string>>();
  const digests = verified.map((person) => digestOf(person)!);
  for (const { householdId, phoneDigest, birthDate } of await findBirthDatesOnRoll(db, digests)) {
    const key = `${householdId} ${phoneDigest}`;
    onRoll.set(key, (onRoll.get(key) ?? new Set()).add(birthDate));
  }
  return new Map(
    verified.flatMap((person): [string, string][] => {
      const [date, ...others] = onRoll.get(`${person.householdId} ${digestOf(person)}`) ?? [];
      return date && others.length === 0 ? [[person.id, date]] : [];
    }),
  );
}
