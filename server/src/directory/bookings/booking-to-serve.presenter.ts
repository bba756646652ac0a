import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { findMaskedPeople } from '../../identity';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Booking } from './booking.entity';
import { canConfirm, canDecline, canMarkCame, canMarkNoShow, canSeePhone, canUndoMark } from './booking.policy';

export type ToServeAnswer = z.input<typeof schema.bookingToServe>;

/** As whoever serves sees them: enough to know who comes, the number itself only when asked for. */
export async function presentBookingsToServe(db: Reader, bookings: readonly Booking[]): Promise<ToServeAnswer[]> {
  const people = await findMaskedPeople(
    db,
    bookings.map(({ personId }) => personId),
  );
  const now = clock.now();
  return bookings.map((booking) => {
    const { id, personId, startsAt, endsAt, status, note, reason } = booking;
    const person = people.get(personId);
    return {
      ...{ id, startsAt, endsAt, status, note, reason },
      personName: person?.nickname ?? '',
      phoneMasked: (canSeePhone(booking, now) && person?.phoneMasked) || null,
      can: {
        confirm: canConfirm(booking, now),
        decline: canDecline(booking, now),
        markCame: canMarkCame(booking, now),
        markNoShow: canMarkNoShow(booking, now),
        undo: canUndoMark(booking, now),
      },
    };
  });
}

/** One of them, as it is now. */
export async function presentBookingToServe(db: Reader, id: string): Promise<ToServeAnswer> {
  const [answer] = await presentBookingsToServe(db, [await db.findOneByOrFail(Booking, { id })]);
  return answer!;
}
