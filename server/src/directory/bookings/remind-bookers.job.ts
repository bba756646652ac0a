import { LessThanOrEqual } from 'typeorm';
import { clock, minutes } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { Booking } from './booking.entity';
import { notifyAboutBooking } from './notify-about-booking';

const BATCH = 200;

/** Who booked is reminded once. */
export const remindBookers: Job = {
  name: 'remind-bookers',
  everyMilliseconds: minutes(5),
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(Booking, { where: { remindAt: LessThanOrEqual(clock.now()) }, order: { remindAt: 'ASC' }, take: BATCH }),
    );
    await eachByItself(due, (booking) => database.inTransaction((tx) => remind(tx, booking)));
  },
};

/** Nothing is said when it was cancelled in the meantime, or when the job comes so late that it has begun. */
async function remind(tx: Tx, booking: Booking): Promise<void> {
  const { id, startsAt } = booking;
  const { affected } = await tx.update(Booking, { id, remindAt: LessThanOrEqual(clock.now()) }, { remindAt: null });
  if (affected === 1 && startsAt > clock.now()) await notifyAboutBooking(tx, booking, 'reminder');
}
