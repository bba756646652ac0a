import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { callOffUnservedBookings } from '../desk/call-off-unserved-bookings';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import type { ImportedDetails } from './details-of-service';

/**
 * A file changed a service, which is locked: a form opened before must not write over it, and who booked a time at which
 * nobody is received any more is told. But a file has checked nothing: what neighbours said goes along into the new round.
 */
export async function followChange(
  tx: Tx,
  actor: Actor,
  { id, round, slotMinutes, openingHours }: ServiceAtLocation,
  details: ImportedDetails,
): Promise<void> {
  await tx.update(ServiceAtLocation, { id }, { round: round + 1 });
  await tx.update(ServiceReport, { serviceId: id, round }, { round: round + 1 });
  if (slotMinutes !== null && details.openingHours !== openingHours) await callOffUnservedBookings(tx, actor, id);
}
