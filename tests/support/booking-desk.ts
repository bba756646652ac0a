import { bookingEndpoints as bookings } from '@yuanli/shared/directory/bookings.endpoints';
import { runOutHandlers } from '../../server/src/app/background';
import { Booking } from '../../server/src/directory/bookings/booking.entity';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { ServiceNotice } from '../../server/src/directory/services/service-notice.entity';
import { remindBookers } from '../../server/src/directory/bookings/remind-bookers.job';
import { Hold, HoldPool, releaseRunOutHolds } from '../../server/src/holds';
import { InboxMessage } from '../../server/src/messages/inbox-message.entity';
import { clock } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { makeService } from './factories/services';
import { makeNeighbourhood, type Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';

export type BookingDesk = Awaited<ReturnType<typeof openBookingDesk>>;

/** An ordinary Monday. */
export const monday = '2026-11-23';
export const tuesday = '2026-11-24';

/** What the clock on the wall shows in China. */
export const at = (time: string, day = monday): Date => new Date(`${day}T${time}:00+08:00`);

const held = {
  requested: 'held',
  confirmed: 'held',
  came: 'used',
  no_show: 'used',
  cancelled: 'released',
  declined: 'released',
  lapsed: 'released',
} as const;

/** Monday, eight in the morning: a community with its worker, two keepers and residents, and what one looks at after they were there. */
export async function openBookingDesk(server: TestServer) {
  const {
    parts: { database },
  } = server;
  clock.set(at('08:00'));
  const town = await makeNeighbourhood(server);
  const { communityId } = town.courtyard;
  const keeper = await town.newNeighbour('keeper');
  const act =
    (name: 'cancelBooking' | 'confirmBooking' | 'markCame' | 'markNoShow' | 'undoMark' | 'revealBooker') =>
    (id: string, who: Neighbour) =>
      server.call(bookings[name] as typeof bookings.markCame, { id }, { as: who.token });

  const desk = {
    ...town,
    communityId,
    keeper,
    worker: await town.newNeighbour('community_worker'),
    otherKeeper: await town.newNeighbour('keeper'),

    /** An hour for one person, mornings and afternoons but Sundays, a week ahead. */
    newService: (given: Partial<ServiceAtLocation> = {}): Promise<ServiceAtLocation> =>
      makeService(database, {
        ...{ communityId, name: '快乐理发', openingHours: 'Mo-Sa 09:00-12:00,14:00-17:00', keeperId: keeper.id },
        ...{ slotMinutes: 60, slotCapacity: 1, bookAheadDays: 7 },
        ...given,
      }),
    change: ({ id }: { id: string }, change: Partial<ServiceAtLocation>) =>
      database.inTransaction((tx) => tx.update(ServiceAtLocation, { id }, change)),
    closeFor: ({ id: serviceId }: { id: string }, fromDay: string, untilDay: string) =>
      database.inTransaction((tx) =>
        tx.insert(ServiceNotice, {
          id: newId(),
          serviceId,
          kind: 'closed',
          fromDay,
          untilDay,
          byId: keeper.id,
          createdAt: clock.now(),
          removedAt: null,
        }),
      ),

    slots: ({ id: serviceId }: { id: string }, day = monday, who?: Neighbour) =>
      server.call(bookings.findSlots, { serviceId, day }, who && { as: who.token }),
    book: ({ id: serviceId }: { id: string }, startsAt: Date, { token }: Neighbour, note?: string) =>
      server.call(bookings.bookService, { serviceId, startsAt: startsAt.toISOString(), note }, { as: token }),
    cancel: act('cancelBooking'),
    confirm: act('confirmBooking'),
    came: act('markCame'),
    noShow: act('markNoShow'),
    undo: act('undoMark'),
    decline: (id: string, { token }: Neighbour, reason = '师傅家里有事') =>
      server.call(bookings.declineBooking, { id, reason }, { as: token }),
    reveal: (id: string, { token }: Neighbour) => server.call(bookings.revealBooker, { id }, { as: token }),
    dayOf: ({ id: serviceId }: { id: string }, { token }: Neighbour, day = monday, cursor?: string) =>
      server.call(bookings.findBookingsOfDay, { serviceId, day, cursor }, { as: token }),
    mine: ({ token }: Neighbour, view: 'coming' | 'past' = 'coming', cursor?: string) =>
      server.call(bookings.findMyBookings, { view, cursor }, { as: token }),
    runOut: () => releaseRunOutHolds(runOutHandlers).run(database),
    remind: () => remindBookers.run(database),

    bookingOf: (id: string) => database.read((db) => db.findOneByOrFail(Booking, { id })),
    bookingsOf: ({ id: serviceId }: { id: string }) =>
      database.read((db) => db.find(Booking, { where: { serviceId }, order: { id: 'ASC' } })),
    toldTo: async ({ id: personId }: { id: string }) =>
      (await database.read((db) => db.find(InboxMessage, { where: { personId }, order: { id: 'ASC' } }))).map(
        ({ title }) => title,
      ),

    /** Every booking, its hold and its slot's pool say the same, and nobody is in two places at once. */
    async expectInStep(): Promise<void> {
      const all = await database.read((db) => db.find(Booking));
      const holds = new Map(
        (await database.read((db) => db.findBy(Hold, { kind: 'appointment' }))).map((hold) => [hold.id, hold]),
      );
      const taken = new Map<string, number>();
      for (const booking of all) {
        const hold = holds.get(booking.holdId)!;
        expect([booking.status, hold.state, hold.expiresAt !== null]).toEqual([
          booking.status,
          held[booking.status],
          booking.status === 'requested',
        ]);
        if (hold.state !== 'released') taken.set(hold.poolId, (taken.get(hold.poolId) ?? 0) + 1);
      }
      expect(holds.size).toBe(all.length);
      for (const pool of (await database.read((db) => db.find(HoldPool))).filter(({ id }) => id.startsWith('slot:'))) {
        expect([pool.id, pool.taken]).toEqual([pool.id, taken.get(pool.id) ?? 0]);
      }
      const live = all.filter(({ status }) => held[status] !== 'released');
      const clashes = live.filter((one) =>
        live.some(
          (other) =>
            other.id !== one.id &&
            other.personId === one.personId &&
            other.startsAt < one.endsAt &&
            other.endsAt > one.startsAt,
        ),
      );
      expect(clashes).toEqual([]);
    },
  };
  return desk;
}

/** What became of each try: a code of a refusal, or the status. */
export const outcomes = (answers: { status: number; body: { error?: { code: string } } }[]): string[] =>
  answers.map(({ status, body }) => body.error?.code ?? String(status));
