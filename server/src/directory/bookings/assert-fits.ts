import { In, MoreThan } from 'typeorm';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { formatMessageTime } from '../../messages';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { isLive, placeStates } from './booking-kinds';
import { Booking } from './booking.entity';

/** Nobody is in two places at once, and nobody keeps the others out of one service by many bookings. The person is locked. */
export async function assertFits(
  tx: Tx,
  { personId, serviceId, startsAt, endsAt }: Pick<Booking, 'personId' | 'serviceId' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  const mine = await tx.findBy(Booking, { personId, status: In(placeStates), endsAt: MoreThan(clock.now()) });
  const here = mine.filter((one) => one.serviceId === serviceId);
  ensure(!here.some((one) => one.startsAt.getTime() === startsAt.getTime()), 'booking.already_booked');
  const clash = mine.find((one) => one.startsAt < endsAt && one.endsAt > startsAt);
  if (clash) {
    const { name } = await tx.findOneByOrFail(ServiceAtLocation, { id: clash.serviceId });
    throw new Refusal('booking.overlaps', {
      startsAt: `您已经约了${formatMessageTime(clash.startsAt)}的「${name}」，时间有重叠，请换一个时段`,
    });
  }
  ensure(here.filter(({ status }) => isLive(status)).length < directoryLimits.bookingsAhead, 'booking.too_many');
}
