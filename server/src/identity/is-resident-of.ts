import { Courtyard } from '../places';
import type { Reader } from '../platform/database';
import { Membership } from './membership.entity';

/** Someone joined a courtyard of this community. */
export const isResidentOf = (db: Reader, personId: string, communityId: string): Promise<boolean> =>
  db
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Courtyard, 'courtyard', 'courtyard.id = membership.courtyardId')
    .where('membership.personId = :personId AND courtyard.communityId = :communityId', { personId, communityId })
    .getExists();
