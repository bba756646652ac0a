import { In, IsNull, Not } from 'typeorm';
import { dayInChina } from '@yuanli/shared/china-time';
import { clock } from '../../platform/clock';
import { countUpTo, type Reader } from '../../platform/database';
import { openStateOf, type OpenState } from '../hours/open-state';
import { findLiveNotices } from './live-notices';
import { ServiceAtLocation } from './service-at-location.entity';

/** Places of a community's circle that are not closed, counted no further than `most`. */
export const countServices = (db: Reader, communityId: string, most: number): Promise<number> =>
  countUpTo(db, ServiceAtLocation, { communityId, counterId: IsNull(), status: Not('closed' as const) }, most);

/** Services of a community that are open at this moment; no more than `most` of its services are looked at. */
export async function countOpenServices(db: Reader, communityId: string, most: number): Promise<number> {
  const services = await db.find(ServiceAtLocation, {
    select: { id: true, openingHours: true },
    where: { communityId, counterId: IsNull(), status: In(['listed', 'to_verify']) },
    take: most,
  });
  const now = clock.now();
  const notices = await findLiveNotices(
    db,
    services.map(({ id }) => id),
    dayInChina(now),
  );
  // Many keep the same hours: each is read once.
  const states = new Map<string | null, OpenState>();
  const stateOf = ({ id, openingHours }: Pick<ServiceAtLocation, 'id' | 'openingHours'>): OpenState => {
    const itsNotices = notices.get(id);
    if (itsNotices) return openStateOf(openingHours, itsNotices, now);
    const state = states.get(openingHours) ?? openStateOf(openingHours, [], now);
    states.set(openingHours, state);
    return state;
  };
  return services.filter((service) => ['open', 'closing_soon'].includes(stateOf(service).state)).length;
}
