import { IsNull, Not } from 'typeorm';
import { countUpTo, type Reader } from '../../platform/database';
import { ServiceAtLocation } from './service-at-location.entity';

/** Places of a community's circle that are not closed, counted no further than `most`. */
export const countServices = (db: Reader, communityId: string, most: number): Promise<number> =>
  countUpTo(db, ServiceAtLocation, { communityId, counterId: IsNull(), status: Not('closed' as const) }, most);
