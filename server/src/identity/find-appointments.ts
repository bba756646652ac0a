import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { MoreThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { findPlaceNames, placeChain } from '../places';
import { Appointment } from './appointment.entity';
import { canSeeAppointments } from './appointment.policy';
import { presentAppointment } from './appointment.presenter';
import { findNicknames } from './find-nicknames';
import { notOver } from './held-now';

interface Search {
  communityId: string;
  cursor?: string | undefined;
}

/** Who holds, or will hold, what in a community, in the order of appointing. */
export async function findAppointments(tx: Tx, actor: Actor, { communityId, cursor = '' }: Search) {
  ensure(canSeeAppointments(actor, await placeChain(tx, communityId)), 'request.not_allowed');
  const where = notOver({ communityId, id: MoreThan(cursor) });
  const found = await tx.find(Appointment, { where, order: { id: 'ASC' }, take: PAGE_SIZE + 1 });
  const { items: appointments, nextCursor } = page(found, idCursor);
  const nicknames = await findNicknames(
    tx,
    appointments.flatMap(({ personId, appointedById }) => [personId, appointedById ?? []].flat()),
  );
  const scopeNames = await findPlaceNames(
    tx,
    appointments.map(({ scopeId }) => scopeId),
  );
  return {
    items: appointments.map((appointment) => presentAppointment(appointment, nicknames, scopeNames)),
    nextCursor,
  };
}
