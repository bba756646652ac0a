import { In, MoreThan } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { liveStates } from './booking-kinds';
import { Booking } from './booking.entity';
import { lockBooking } from './load-booking';
import { giveBackPlace } from './move-booking';
import { syncServices } from '../directory-tasks';

/** After 注销: what they booked others can have, what they wrote is gone, and they receive nobody any more. */
export async function eraseBooker(tx: Tx, personId: string): Promise<void> {
  const live = await tx.find(Booking, {
    where: { personId, status: In(liveStates), endsAt: MoreThan(clock.now()) },
    order: { id: 'ASC' },
  });
  for (const { id } of live) {
    await lockBooking(tx, id);
    const booking = await tx.findOneBy(Booking, { id, status: In(liveStates) });
    if (!booking) continue;
    await giveBackPlace(tx, booking, 'cancelled');
    await recordAudit(tx, null, 'booking.cancelled', id);
  }
  await tx.update(Booking, { personId }, { note: '', reason: null, remindAt: null });
  const kept = await tx.find(ServiceAtLocation, { select: { id: true }, where: { keeperId: personId } });
  await tx.update(ServiceAtLocation, { keeperId: personId }, { keeperId: null });
  await syncServices(tx, { id: In(kept.map(({ id }) => id)) });
}
