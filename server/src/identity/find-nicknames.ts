import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { Person } from './person.entity';

/** What others may call these people, by id. */
export async function findNicknames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.find(Person, { select: { id: true, nickname: true }, where: { id: In([...new Set(ids)]) } });
  return new Map(people.map(({ id, nickname }) => [id, nickname]));
}
