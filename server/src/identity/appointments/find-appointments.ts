import { Brackets, MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/identity/appointments.schema';
import { communityRoles, roleNames, roles, type Role } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { findNamesOfPhones, findPhonesOfName, findPlaceNames, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { containing, countUpTo, type Reader, type Tx } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { findMaskedPeople, type MaskedPerson } from '../people/find-people';
import { digestOfTail, Person } from '../people/person.entity';
import { Appointment } from './appointment.entity';
import { canAppoint, canSeeAppointments } from './appointment.policy';
import { notOver } from './held-now';

export const MOST_COUNTED = 999;

interface Filter {
  communityId: string;
  role?: Role;
}

/** Who holds, or will hold, what in a community, in the order of appointing; it is written down who saw names of the roll. */
export async function findAppointments(
  tx: Tx,
  actor: Actor,
  { communityId, role, q, cursor = '' }: schema.FindAppointmentsInput,
) {
  const chain = await placeChain(tx, communityId);
  ensureAllowed(canSeeAppointments(actor, chain), communityRoles);
  const filter = { communityId, ...(role && { role }) };
  const words = plainText(q ?? '');
  const found = words
    ? await findSought(tx, actor, filter, words, cursor)
    : await tx.find(Appointment, {
        where: notOver({ ...filter, id: MoreThan(cursor) }),
        order: { id: 'ASC' },
        take: PAGE_SIZE + 1,
      });
  const { items: appointments, nextCursor } = page(found, idCursor);
  const people = await findMaskedPeople(
    tx,
    appointments.flatMap(({ personId, appointedById }) => [personId, appointedById ?? []].flat()),
  );
  const scopeNames = await findPlaceNames(
    tx,
    appointments.map(({ scopeId }) => scopeId),
  );
  const onRoll = await findNamesOfPhones(
    tx,
    actor,
    communityId,
    appointments.flatMap(({ personId }) => people.get(personId)?.phoneDigest ?? []),
  );
  if (onRoll.size > 0) await recordAudit(tx, actor, 'appointments.names_seen', communityId, { count: onRoll.size });
  return {
    items: appointments.map((appointment) => ({
      ...presentAppointment(appointment, people, scopeNames, onRoll),
      can: { end: canAppoint(actor, appointment.role, [appointment.scopeId, ...chain]) },
    })),
    nextCursor,
    count: await countUpTo(tx, Appointment, notOver(filter), MOST_COUNTED),
  };
}

/** By words of the nickname or of the role, by the whole name on the roll, by the last four figures of the phone. */
async function findSought(
  db: Reader,
  actor: Actor,
  filter: Filter,
  words: string,
  cursor: string,
): Promise<Appointment[]> {
  const phones = await findPhonesOfName(db, actor, filter.communityId, words);
  const named = roleNames.filter((role) => roles[role].includes(words));
  const ways = [
    'person.nickname LIKE :nickname',
    ...(/^\d{4}$/.test(words) ? ['person.phoneTailDigest = :tail'] : []),
    ...(phones.length > 0 ? ['person.phoneDigest IN (:...phones)'] : []),
    ...(named.length > 0 ? ['appointment.role IN (:...named)'] : []),
  ];
  return db
    .createQueryBuilder(Appointment, 'appointment')
    .innerJoin(Person, 'person', 'person.id = appointment.personId')
    .where(new Brackets((sought) => sought.where(notOver({ ...filter, id: MoreThan(cursor) }))))
    .andWhere(`(${ways.join(' OR ')})`, {
      ...{ nickname: containing(words).value, tail: digestOfTail(words), phones, named },
    })
    .orderBy('appointment.id')
    .take(PAGE_SIZE + 1)
    .getMany();
}

const presentAppointment = (
  { id, personId, role, scopeId, startsAt, endsAt, appointedById }: Appointment,
  people: ReadonlyMap<string, MaskedPerson>,
  scopeNames: ReadonlyMap<string, string>,
  onRoll: ReadonlyMap<string, string>,
) => ({
  id,
  personId,
  personName: people.get(personId)?.nickname ?? '',
  realName: onRoll.get(people.get(personId)?.phoneDigest ?? '') ?? null,
  phoneMasked: people.get(personId)?.phoneMasked ?? null,
  role,
  scopeId,
  scopeName: scopeNames.get(scopeId) ?? '',
  from: startsAt,
  until: endsAt,
  appointedByName: appointedById ? (people.get(appointedById)?.nickname ?? '') : '平台',
});
