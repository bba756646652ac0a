import { Brackets } from 'typeorm';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import type { RevealPersonInput, SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import { Courtyard, findPhonesOfName, gridsOfRoll } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { digest } from '../../platform/crypto';
import { containing, type Reader, type Tx } from '../../platform/database';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { Membership } from '../memberships/membership.entity';
import { maskPhone } from './mask-phone';
import { digestOfTail, Person } from './person.entity';

/** Who joined a courtyard the actor works for: by words of the nickname, by the whole name on the roll, by the phone or its last four figures. */
export async function searchPeople(
  db: Reader,
  actor: Actor,
  { communityId, q }: SearchInput,
  most: number,
): Promise<SearchAnswer['people']> {
  const words = plainText(q);
  const figures = words.replace(/[\s-]/g, '');
  const phones = await findPhonesOfName(db, actor, communityId, words);
  if (/^\d{11}$/.test(figures)) phones.push(digest('phone', figures));
  const found = await membersOf(db, actor, communityId)
    .andWhere(
      new Brackets((ways) => {
        ways.where('person.nickname LIKE :nickname', { nickname: containing(words).value });
        if (/^\d{4}$/.test(figures)) ways.orWhere('person.phoneTailDigest = :tail', { tail: digestOfTail(figures) });
        if (phones.length > 0) ways.orWhere('person.phoneDigest IN (:...phones)', { phones });
      }),
    )
    // Not the plain id: a server would rather walk up all people of the district till it has met these.
    .orderBy('LOWER(person.id)')
    .take(most)
    .getMany();
  return found.map(({ id, nickname, phone, isVerified }) => ({
    ...{ id, nickname, isVerified },
    phoneMasked: phone && maskPhone(phone),
  }));
}

/** The number of a resident whom the actor works for, to call them; whoever looks is written down with the reason. */
export async function revealPerson(
  tx: Tx,
  actor: Actor,
  { communityId, personId, reason }: RevealPersonInput,
): Promise<{ phone: string | null }> {
  const person = await membersOf(tx, actor, communityId).andWhere('person.id = :personId', { personId }).getOne();
  if (!person) throw new Refusal('person.not_found');
  await recordAudit(tx, actor, 'person.phone_seen', personId, { communityId, reason });
  return { phone: person.phone };
}

function membersOf(db: Reader, actor: Actor, communityId: string) {
  const grids = gridsOfRoll(actor, communityId);
  ensureAllowed(grids === null || grids.length > 0, staffRoles);
  const joined = db
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Courtyard, 'courtyard', 'courtyard.id = membership.courtyardId')
    .select('membership.personId')
    .where(`courtyard.communityId = :communityId ${grids ? 'AND courtyard.gridId IN (:...grids)' : ''}`);
  return db
    .createQueryBuilder(Person, 'person')
    .where(`person.deletedAt IS NULL AND person.id IN (${joined.getQuery()})`, { communityId, grids });
}
