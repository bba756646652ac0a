import type { Tx } from '../platform/database';
import { Membership } from './membership.entity';

export const isMemberOf = (tx: Tx, personId: string, courtyardId: string): Promise<boolean> =>
  tx.existsBy(Membership, { personId, courtyardId });
