import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { scopesOf, type Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { countComing } from './count-coming';
import { findBookedServices } from './find-booked-services';

/** Where this person looks after who comes: how many today, and how many wait for a yes. */
export async function findServicesToServe(
  db: Tx,
  actor: Actor,
  { cursor = '' }: z.output<typeof schema.findServicesToServe.in>,
): Promise<z.input<typeof schema.findServicesToServe.out>> {
  const takesBookings = { status: Not('closed' as const), slotMinutes: Not(IsNull()), id: MoreThan(cursor) };
  // What `canServeBookings` allows.
  const where = [
    { ...takesBookings, communityId: In(scopesOf(actor, ['community_worker'])) },
    { ...takesBookings, communityId: In(scopesOf(actor, ['keeper'])), keeperId: actor.personId },
  ];
  const found = await db.find(ServiceAtLocation, {
    select: { id: true },
    where,
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const ids = items.map(({ id }) => id);
  const services = await findBookedServices(db, ids);
  const coming = await countComing(db, ids);
  return {
    items: ids.map((id) => {
      const { service, organizationName } = services.get(id)!;
      return { id, name: service.name, organizationName, ...(coming.get(id) ?? { today: 0, requested: 0 }) };
    }),
    nextCursor,
  };
}
