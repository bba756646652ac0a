import type { Hold } from '../../holds';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { answerUntil } from './booking-times';
import { Booking } from './booking.entity';
import { lockBooking } from './load-booking';
import { giveBackPlace } from './move-booking';
import { notifyAboutBooking } from './notify-about-booking';

/** Nobody said yes in time: the place is free again. Nothing happens when someone has said something meanwhile. */
export async function expireBooking(tx: Tx, { subjectId: id }: Hold): Promise<void> {
  await lockBooking(tx, id);
  const booking = await tx.findOneByOrFail(Booking, { id });
  if (booking.status !== 'requested' || answerUntil(booking) > clock.now()) return;
  await giveBackPlace(tx, booking, 'lapsed');
  await recordAudit(tx, null, 'booking.lapsed', id);
  await notifyAboutBooking(tx, booking, 'lapsed');
}
