import type { Reader } from '../platform/database';
import { Membership } from './membership.entity';

export const isMemberOf = (db: Reader, personId: string, courtyardId: string): Promise<boolean> =>
  db.existsBy(Membership, { personId, courtyardId });
