import fc from 'fast-check';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import type { Booking } from '../../../server/src/directory/bookings/booking.entity';
import { bookService } from '../../../server/src/directory/bookings/book-service';
import { callOffBookings } from '../../../server/src/directory/bookings/call-off-bookings';
import { cancelBooking } from '../../../server/src/directory/bookings/cancel-booking';
import { confirmBooking, declineBooking } from '../../../server/src/directory/bookings/answer-booking';
import { expireBooking } from '../../../server/src/directory/bookings/expire-booking';
import { markCame, markNoShow, undoMark } from '../../../server/src/directory/bookings/mark-booking';
import { findHolds, HoldPool } from '../../../server/src/holds';
import type { Actor } from '../../../server/src/platform/actor';
import { clock, minutes } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { Refusal } from '../../../server/src/platform/refusal';
import { at, openBookingDesk } from '../../support/booking-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openBookingDesk);
afterAll(async () => {
  clock.set(null);
});

/** Two services whose times overlap, few people, few places: so that every "no" comes often. */
const step = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ act: fc.constant('book' as const), who: fc.nat(3), where: fc.nat(1), slot: fc.nat(2) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('cancel', 'confirm', 'decline', 'lapse', 'came', 'noShow', 'undo'),
      which: fc.nat(7),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('resize' as const),
      where: fc.nat(1),
      capacity: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('callOff' as const), where: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(20, 60, 90) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
/** Each inner list happens at once. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 16, size: 'max' });

const refusals = [
  'booking.slot_gone',
  'booking.slot_full',
  'booking.already_booked',
  'booking.too_many',
  'booking.overlaps',
  'booking.too_late_to_cancel',
  'booking.already_ended',
  'booking.not_yet',
  'booking.not_confirmed',
];

const actor = ({ id }: { id: string }): Actor => ({
  personId: id,
  sessionId: id,
  grants: [{ role: 'community_worker', scopeId: desk.communityId }],
});

async function playOut(batches: Step[][]): Promise<void> {
  clock.set(at('08:00'));
  const people = await Promise.all(Array.from({ length: 4 }, () => desk.newNeighbour()));
  const services = [
    await desk.newService({ slotCapacity: 2, openingHours: 'Mo 10:00-13:00', needsConfirmation: true }),
    await desk.newService({ slotCapacity: 1, openingHours: 'Mo 10:30-13:30' }),
  ];
  const everGiven = new Map(services.map(({ id, slotCapacity }) => [id, slotCapacity!]));
  for (const batch of batches) {
    const known = (await Promise.all(services.map((service) => desk.bookingsOf(service)))).flat();
    for (const one of batch)
      if (one.act === 'resize')
        everGiven.set(services[one.where]!.id, Math.max(everGiven.get(services[one.where]!.id)!, one.capacity));
    const tries = batch.map((one) =>
      server.parts.database.inTransaction((tx) => run(tx, services, people, known, one)),
    );
    for (const outcome of await Promise.allSettled(tries)) {
      if (outcome.status === 'rejected')
        expect(outcome.reason instanceof Refusal ? refusals : [outcome.reason]).toContain(outcome.reason.code);
    }
  }
  await desk.expectInStep();
  for (const [id, most] of everGiven) {
    const pools = await server.parts.database.read((db) =>
      db
        .createQueryBuilder(HoldPool, 'pool')
        .where('pool.id LIKE :id', { id: `slot:${id}:%` })
        .getMany(),
    );
    for (const { taken } of pools) expect(taken).toBeLessThanOrEqual(most);
  }
}

async function run(
  tx: Tx,
  services: ServiceAtLocation[],
  people: Neighbour[],
  known: Booking[],
  one: Step,
): Promise<unknown> {
  const worker = actor(desk.worker);
  if (one.act === 'wait') return clock.advance(minutes(one.minutes));
  if (one.act === 'resize')
    return tx.update(ServiceAtLocation, { id: services[one.where]!.id }, { slotCapacity: one.capacity });
  if (one.act === 'callOff')
    return callOffBookings(tx, worker, { serviceId: services[one.where]!.id, reason: '停电了' });
  if (one.act === 'book') {
    const startsAt = new Date(at(one.where === 0 ? '10:00' : '10:30').getTime() + minutes(60 * one.slot)).toISOString();
    return bookService(tx, actor(people[one.who]!), { serviceId: services[one.where]!.id, startsAt });
  }
  const booking = known[one.which % Math.max(known.length, 1)];
  if (!booking) return undefined;
  const { id } = booking;
  if (one.act === 'cancel') return cancelBooking(tx, actor({ id: booking.personId }), { id });
  if (one.act === 'confirm') return confirmBooking(tx, worker, { id });
  if (one.act === 'decline') return declineBooking(tx, worker, { id, reason: '师傅家里有事' });
  if (one.act === 'came') return markCame(tx, worker, { id });
  if (one.act === 'noShow') return markNoShow(tx, worker, { id });
  if (one.act === 'undo') return undoMark(tx, worker, { id });
  return expireBooking(tx, (await findHolds(tx, [booking.holdId])).get(booking.holdId)!);
}

it('whatever happens at once and in whatever order, each slot counts its bookings, and nobody is in two places', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), { numRuns: 25 });
});
