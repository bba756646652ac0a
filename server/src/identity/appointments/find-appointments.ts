import { communityRoles } from '@yuanli/shared/identity/roles';
import { MoreThan } from 'typeorm';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { findPlaceNames, placeChain } from '../../places';
import { Appointment } from './appointment.entity';
import { canAppoint, canSeeAppointments } from './appointment.policy';
import { findNicknames } from '../people/find-people';
import { notOver } from './held-now';

interface Search {
  communityId: string;
  cursor?: string | undefined;
}

/** Who holds, or will hold, what in a community, in the order of appointing. */
export async function findAppointments(db: Reader, actor: Actor, { communityId, cursor = '' }: Search) {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeAppointments(actor, chain), communityRoles);
  const where = notOver({ communityId, id: MoreThan(cursor) });
  const found = await db.find(Appointment, { where, order: { id: 'ASC' }, take: PAGE_SIZE + 1 });
  const { items: appointments, nextCursor } = page(found, idCursor);
  const nicknames = await findNicknames(
    db,
    appointments.flatMap(({ personId, appointedById }) => [personId, appointedById ?? []].flat()),
  );
  const scopeNames = await findPlaceNames(
    db,
    appointments.map(({ scopeId }) => scopeId),
  );
  return {
    items: appointments.map((appointment) => ({
      ...presentAppointment(appointment, nicknames, scopeNames),
      can: { end: canAppoint(actor, appointment.role, [appointment.scopeId, ...chain]) },
    })),
    nextCursor,
  };
}

type Names = ReadonlyMap<string, string>;

const presentAppointment = (
  { id, personId, role, scopeId, startsAt, endsAt, appointedById }: Appointment,
  nicknames: Names,
  scopeNames: Names,
) => ({
  id,
  personId,
  personName: nicknames.get(personId) ?? '',
  role,
  scopeId,
  scopeName: scopeNames.get(scopeId) ?? '',
  from: startsAt,
  until: endsAt,
  appointedByName: appointedById ? (nicknames.get(appointedById) ?? '') : '平台',
});
