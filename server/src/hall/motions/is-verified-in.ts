import { findHomeCommunity } from '../../identity';
import type { Tx } from '../../platform/database';

/** Was verified as living in a home of this community. */
export const isVerifiedIn = async (db: Tx, personId: string, communityId: string): Promise<boolean> =>
  (await findHomeCommunity(db, personId)) === communityId;
