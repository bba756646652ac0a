import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { Booking } from './booking.entity';

/** How many who asked for an appointment wait for this person's yes, counted no further than `most`. */
export async function countBookingsToConfirm(db: Reader, actor: Actor, most = 99): Promise<number> {
  const [runs, keeps] = [scopesOf(actor, ['community_worker']), scopesOf(actor, ['keeper'])];
  const waiting = await db
    .createQueryBuilder(Booking, 'booking')
    .innerJoin(ServiceAtLocation, 'service', 'service.id = booking.serviceId')
    .select('booking.id', 'id')
    .where('booking.communityId IN (:...scopes)', { scopes: [...runs, ...keeps, ''] })
    .andWhere('booking.status = :status AND booking.startsAt > :now', { status: 'requested', now: clock.now() })
    // What `canServeBookings` allows.
    .andWhere('(booking.communityId IN (:...runs) OR service.keeperId = :me)', {
      runs: [...runs, ''],
      me: actor.personId,
    })
    .limit(most)
    .getRawMany();
  return waiting.length;
}
