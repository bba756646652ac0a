import { Not } from 'typeorm';
import { countUpTo, type Reader } from '../../platform/database';
import { ServiceAtLocation } from './service-at-location.entity';

/** Services of a community that are not closed, counted no further than `most`. */
export const countServices = (db: Reader, communityId: string, most: number): Promise<number> =>
  countUpTo(db, ServiceAtLocation, { communityId, status: Not('closed' as const) }, most);
