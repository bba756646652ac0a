import { In, IsNull, MoreThan, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { dayInChina, startOfDay } from '@yuanli/shared/china-time';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { type Actor, scopesOf } from '../../platform/actor';
import { type Reader, readInstant } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { clock, days } from '../../platform/clock';
import { findBookedServices } from './find-booked-services';
import { placeStates } from './booking-kinds';
import { Booking } from './booking.entity';

/** Where this person looks after who comes: how many today, and how many wait for a yes. */
export async function findServicesToServe(
  db: Reader,
  actor: Actor,
  { cursor = '' }: schema.FindServicesToServeInput,
): Promise<schema.FindServicesToServeAnswer> {
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
      return {
        id,
        name: service.name,
        organizationName,
        ...(coming.get(id) ?? { today: 0, requested: 0, firstRequestedDay: null }),
      };
    }),
    nextCursor,
  };
}

interface Coming {
  today: number;
  requested: number;
  /** The first day on which somebody waits for a yes. */
  firstRequestedDay: string | null;
}

interface Row {
  serviceId: string;
  today: string | number;
  requested: string | number;
  firstRequestedAt: Date | string | null;
}

/** Nobody reads a larger number off a line. */
const MOST = 99;

/** By service: how many come today, and how many wait for a yes. Nobody books further ahead than a month. */
async function countComing(db: Reader, serviceIds: readonly string[]): Promise<Map<string, Coming>> {
  if (serviceIds.length === 0) return new Map();
  const now = clock.now();
  const today = startOfDay(now);
  const rows = await db
    .createQueryBuilder(Booking, 'booking')
    .select('booking.serviceId', 'serviceId')
    .addSelect('SUM(CASE WHEN booking.startsAt < :tomorrow THEN 1 ELSE 0 END)', 'today')
    .addSelect(`SUM(CASE WHEN booking.status = 'requested' AND booking.startsAt > :now THEN 1 ELSE 0 END)`, 'requested')
    .addSelect(
      `MIN(CASE WHEN booking.status = 'requested' AND booking.startsAt > :now THEN booking.startsAt ELSE NULL END)`,
      'firstRequestedAt',
    )
    .where(
      'booking.serviceId IN (:...serviceIds) AND booking.startsAt >= :today AND booking.status IN (:...placeStates)',
    )
    .setParameters({ serviceIds, placeStates, now, today, tomorrow: new Date(today.getTime() + days(1)) })
    .groupBy('booking.serviceId')
    .getRawMany<Row>();
  const upTo = (count: string | number): number => Math.min(Number(count), MOST);
  return new Map(
    rows.map(({ serviceId, firstRequestedAt: first, ...counts }) => [
      serviceId,
      {
        today: upTo(counts.today),
        requested: upTo(counts.requested),
        firstRequestedDay: first && dayInChina(readInstant(first)),
      },
    ]),
  );
}
