import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import type { Booking } from './booking.entity';
import { giveBackPlace } from './move-booking';
import { notifyAboutBooking } from './notify-about-booking';

/** The booking is locked and lives: it does not take place, and the person reads why. */
export async function closeAsDeclined(tx: Tx, actor: Actor, booking: Booking, reason: string): Promise<void> {
  await giveBackPlace(tx, booking, 'declined', reason);
  await recordAudit(tx, actor, 'booking.declined', booking.id);
  await notifyAboutBooking(tx, { ...booking, reason }, booking.status === 'confirmed' ? 'called_off' : 'declined');
}
