import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { maskPhone } from './mask-phone';
import { Person } from './person.entity';

export interface MaskedPerson {
  nickname: string;
  phoneMasked: string | null;
}

/** Enough for staff to know whom they mean, by id. */
export async function findMaskedPeople(db: Reader, ids: readonly string[]): Promise<Map<string, MaskedPerson>> {
  if (ids.length === 0) return new Map();
  const people = await db.find(Person, {
    select: { id: true, nickname: true, phone: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(people.map(({ id, nickname, phone }) => [id, { nickname, phoneMasked: phone && maskPhone(phone) }]));
}
