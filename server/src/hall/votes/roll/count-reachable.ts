import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import { Person } from '../../../identity';
import { inChunks, type Reader } from '../../../platform/database';
import type { RollEntry } from './roll-entry';

const columns = { household: 'householdId', phone: 'phoneDigest', person: 'id' } as const;

/** How many lines of a roll have somebody who could vote for them by phone today. */
export async function countReachable(db: Reader, entries: readonly RollEntry[]): Promise<number> {
  const known = new Set<string>();
  for (const kind of ['household', 'phone', 'person'] as const) {
    const values = [...new Set(entries.flatMap(({ knownBys }) => knownBys))]
      .filter((knownBy) => knownBy.startsWith(`${kind}:`))
      .map((knownBy) => knownBy.slice(kind.length + 1));
    for (const value of await findUsers(db, columns[kind], values)) known.add(`${kind}:${value}`);
  }
  return entries.filter(({ knownBys }) => knownBys.some((knownBy) => known.has(knownBy))).length;
}

async function findUsers(
  db: Reader,
  column: (typeof columns)[keyof typeof columns],
  values: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const some of inChunks(values)) {
    const where: FindOptionsWhere<Person> = { [column]: In([...some]), deletedAt: IsNull() };
    const people = await db.find(Person, { select: { id: true, [column]: true }, where });
    for (const person of people) found.push(person[column]!);
  }
  return found;
}
