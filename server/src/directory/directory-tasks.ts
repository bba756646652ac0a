import { In, type FindOptionsWhere } from 'typeorm';
import { startOfDay } from '@yuanli/shared/china-time';
import { formatMessageTime } from '../messages';
import { days } from '../platform/clock';
import { findIdsAfter, type Tx } from '../platform/database';
import { syncTasks, type Owed, type TaskSource } from '../tasks';
import { liveStates } from './bookings/booking-kinds';
import { answerUntil } from './bookings/booking-times';
import { Booking } from './bookings/booking.entity';
import { findBookedServices } from './bookings/find-booked-services';
import { ServiceAtLocation } from './services/service-at-location.entity';

/** Whoever looks after a place goes and sees whether what neighbours said of a service is so. */
export const serviceTasks: TaskSource = {
  kinds: ['verify_service'],
  async findOwed(db, ids) {
    const columns = { id: true, name: true, communityId: true, gridId: true } as const;
    const where = { id: In([...ids]), status: 'to_verify' as const };
    const doubted = await db.find(ServiceAtLocation, { select: columns, where });
    return doubted.map(({ id: subjectId, name: title, communityId, gridId }) => ({
      ...{ kind: 'verify_service', subjectId, communityId, gridId, title },
      owner: { desk: 'staff', placeId: gridId ?? communityId },
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, ServiceAtLocation, { status: 'to_verify' }, after, take),
};

/** A booking is confirmed by the one who receives, and kept by the one who comes: told of from the day before. */
export const bookingTasks: TaskSource = {
  kinds: ['serve_booking', 'go_to_booking'],
  async findOwed(db, ids) {
    const live = await db.findBy(Booking, { id: In([...ids]), status: In(liveStates) });
    const services = await findBookedServices(
      db,
      live.map(({ serviceId }) => serviceId),
    );
    return live.flatMap((booking): Owed[] => {
      const { id: subjectId, communityId, personId, serviceId, startsAt, endsAt, status } = booking;
      const { service, address } = services.get(serviceId)!;
      const about = { subjectId, communityId, title: `${formatMessageTime(startsAt)} ${service.name}` };
      const isAsked = status === 'requested';
      const dayBefore = new Date(startOfDay(startsAt).getTime() - days(1));
      return [
        {
          ...{ ...about, kind: 'go_to_booking', owner: { personId }, note: isAsked ? '等对方确认' : address },
          ...{ startsAt: dayBefore, dueAt: startsAt, lapsesAt: endsAt },
        },
        ...(isAsked
          ? [
              {
                ...{ ...about, kind: 'serve_booking' as const, assigneeId: service.keeperId },
                owner: { desk: 'community' as const, placeId: communityId },
                ...{ dueAt: answerUntil(booking), lapsesAt: startsAt },
              },
            ]
          : []),
      ];
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, Booking, { status: In(liveStates) }, after, take),
};

/** Services were changed: who looks after them, who receives there, or whether they are in doubt. */
export async function syncServices(tx: Tx, where: FindOptionsWhere<ServiceAtLocation>): Promise<void> {
  const changed = await tx.find(ServiceAtLocation, { select: { id: true }, where });
  const ids = changed.map(({ id }) => id);
  await syncTasks(tx, serviceTasks, ids);
  const asked = await tx.find(Booking, { select: { id: true }, where: { serviceId: In(ids), status: 'requested' } });
  await syncTasks(
    tx,
    bookingTasks,
    asked.map(({ id }) => id),
  );
}
