import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { findHallSettings, type Settings } from './find-hall-settings';

/** Everybody may know how many neighbours it takes, and how fast the community has to answer. */
export async function getHallSettings(
  db: Tx,
  _actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<Settings> {
  await getCommunity(db, communityId);
  return findHallSettings(db, communityId);
}
