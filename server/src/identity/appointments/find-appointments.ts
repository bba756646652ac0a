import type * as schema from '@yuanli/shared/identity/identity.schema';
import { communityRoles, type Role } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { MoreThan } from 'typeorm';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import type { Actor } from '../../platform/actor';
import { countUpTo, type Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { findPlaceNames, placeChain } from '../../places';
import { Appointment } from './appointment.entity';
import { canAppoint, canSeeAppointments } from './appointment.policy';
import { findMaskedPeople, type MaskedPerson } from '../people/find-people';
import { notOver } from './held-now';

/** Read at once while words are looked for. */
const BATCH = 200;
const MOST_COUNTED = 999;

/** Who holds, or will hold, what in a community, in the order of appointing. */
export async function findAppointments(
  db: Reader,
  actor: Actor,
  { communityId, role, q, cursor = '' }: schema.FindAppointmentsInput,
) {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeAppointments(actor, chain), communityRoles);
  const filter = { communityId, ...(role && { role }) };
  const found = await findMatching(db, filter, plainText(q ?? ''), cursor);
  const { items: appointments, nextCursor } = page(found, idCursor);
  const people = await findMaskedPeople(
    db,
    appointments.flatMap(({ personId, appointedById }) => [personId, appointedById ?? []].flat()),
  );
  const scopeNames = await findPlaceNames(
    db,
    appointments.map(({ scopeId }) => scopeId),
  );
  return {
    items: appointments.map((appointment) => ({
      ...presentAppointment(appointment, people, scopeNames),
      can: { end: canAppoint(actor, appointment.role, [appointment.scopeId, ...chain]) },
    })),
    nextCursor,
    count: await countUpTo(db, Appointment, notOver(filter), MOST_COUNTED),
  };
}

/** A page of them; with words, those that are looked through until a page is full. */
async function findMatching(
  db: Reader,
  filter: { communityId: string; role?: Role },
  words: string,
  cursor: string,
): Promise<Appointment[]> {
  const most = words ? BATCH : PAGE_SIZE + 1;
  const found: Appointment[] = [];
  for (let after = cursor; ;) {
    const where = notOver({ ...filter, id: MoreThan(after) });
    const batch = await db.find(Appointment, { where, order: { id: 'ASC' }, take: most });
    if (!words) return batch;
    const people = await findMaskedPeople(
      db,
      batch.map(({ personId }) => personId),
    );
    found.push(
      ...batch.filter(({ personId }) => {
        const { nickname = '', phoneMasked } = people.get(personId) ?? {};
        return nickname.includes(words) || (/^\d{4}$/.test(words) && phoneMasked?.endsWith(words));
      }),
    );
    if (batch.length < most || found.length > PAGE_SIZE) return found;
    after = batch.at(-1)!.id;
  }
}

const presentAppointment = (
  { id, personId, role, scopeId, startsAt, endsAt, appointedById }: Appointment,
  people: ReadonlyMap<string, MaskedPerson>,
  scopeNames: ReadonlyMap<string, string>,
) => ({
  id,
  personId,
  personName: people.get(personId)?.nickname ?? '',
  phoneMasked: people.get(personId)?.phoneMasked ?? null,
  role,
  scopeId,
  scopeName: scopeNames.get(scopeId) ?? '',
  from: startsAt,
  until: endsAt,
  appointedByName: appointedById ? (people.get(appointedById)?.nickname ?? '') : '平台',
});
