import { In, MoreThan } from 'typeorm';
import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { takeHold } from '../../holds';
import { assertCanPost, Person } from '../../identity';
import { formatMessageTime, notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { lockService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { bookableSlots } from './bookable-slots';
import { type BookingRule, bookingRuleOf } from './booking-rule';
import { answerUntil, remindAtOf } from './booking-times';
import { Booking } from './booking.entity';
import type { BookingAnswer } from './booking.presenter';
import { getBooking } from './get-booking';
import { bookingKey, poolOf } from './slot-pool';
import type { Slot } from './slots-of-day';
import { notifyAboutBooking } from './notify-about-booking';
import { isLive, placeStates } from './booking-kinds';
import { syncTasks } from '../../tasks';
import { bookingTasks } from '../directory-tasks';

/** I come at that time: a place is mine at once, or as soon as the service has confirmed it by hand. */
export async function bookService(
  tx: Tx,
  actor: Actor,
  { serviceId, startsAt, note = '' }: schema.BookServiceInput,
): Promise<BookingAnswer> {
  const { personId } = actor;
  // Whoever books with two phones does it one after the other.
  await lockRow(tx, Person, { id: personId });
  await assertCanPost(tx, actor);
  const service = await lockService(tx, serviceId);
  const rule = bookingRuleOf(service);
  ensure(rule, 'booking.not_offered');
  const slot = await findSlot(tx, serviceId, rule, new Date(startsAt));
  await assertFits(tx, { personId, serviceId, ...slot });

  const booking = await takePlace(tx, { personId, note, ...slot }, service, rule.capacity);
  await recordAudit(tx, actor, 'booking.made', booking.id, { serviceId, state: booking.status });
  await notifyAboutBooking(tx, booking, service.needsConfirmation ? 'requested' : 'confirmed');
  if (service.needsConfirmation) await notifyKeeper(tx, service);
  return getBooking(tx, actor, booking);
}

/** What the phone offered some time ago may be gone. */
async function findSlot(db: Reader, serviceId: string, rule: BookingRule, startsAt: Date): Promise<Slot> {
  const { slots } = await bookableSlots(db, serviceId, rule, dayInChina(startsAt));
  const slot = slots.find((one) => one.startsAt.getTime() === startsAt.getTime());
  ensure(slot, 'booking.slot_gone');
  return slot;
}

type Wanted = Slot & Pick<Booking, 'personId' | 'note'>;

async function takePlace(
  tx: Tx,
  wanted: Wanted,
  { id: serviceId, communityId, needsConfirmation }: ServiceAtLocation,
  capacity: number,
): Promise<Booking> {
  const { personId, startsAt } = wanted;
  const id = newId();
  const createdAt = clock.now();
  const hold = await takeHold(tx, {
    ...{ poolId: poolOf({ serviceId, startsAt }), capacity, kind: 'appointment', subjectId: id, holderId: personId },
    once: bookingKey(wanted),
    expiresAt: needsConfirmation ? answerUntil({ createdAt, startsAt }) : null,
  });
  ensure(hold, 'booking.slot_full');
  const booking: Booking = {
    ...wanted,
    ...{ id, serviceId, communityId, holdId: hold.id, reason: null, statusAt: createdAt, createdAt },
    status: needsConfirmation ? 'requested' : 'confirmed',
    remindAt: needsConfirmation ? null : remindAtOf(wanted, createdAt),
  };
  await tx.insert(Booking, booking);
  await syncTasks(tx, bookingTasks, id);
  return booking;
}

async function notifyKeeper(tx: Tx, { name, keeperId }: ServiceAtLocation): Promise<void> {
  if (keeperId === null) return;
  const text = `有人预约了“${name}”，请在1天内确认，超时未确认，预约会自动失效。`;
  await notify(tx, keeperId, { title: '有预约等您确认', text, link: { kind: 'workbench', id: null } });
}

/** Nobody is in two places at once, and nobody keeps the others out of one service by many bookings. The person is locked. */
async function assertFits(
  db: Reader,
  { personId, serviceId, startsAt, endsAt }: Pick<Booking, 'personId' | 'serviceId' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  const mine = await db.findBy(Booking, { personId, status: In(placeStates), endsAt: MoreThan(clock.now()) });
  const here = mine.filter((one) => one.serviceId === serviceId);
  ensure(!here.some((one) => one.startsAt.getTime() === startsAt.getTime()), 'booking.already_booked');
  const clash = mine.find((one) => one.startsAt < endsAt && one.endsAt > startsAt);
  if (clash) {
    const { name } = await db.findOneByOrFail(ServiceAtLocation, { id: clash.serviceId });
    throw new Refusal('booking.overlaps', {
      startsAt: `您已经约了${formatMessageTime(clash.startsAt)}的“${name}”，时间有重叠，请换一个时段`,
    });
  }
  ensure(here.filter(({ status }) => isLive(status)).length < directoryLimits.bookingsAhead, 'booking.too_many');
}
