import { placeChain } from '../places';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { getSettings, type Settings } from './get-settings';

/** Anyone may read when points expire and how the book is watched. */
export async function getPointsSettings(
  db: Reader,
  _actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<Settings> {
  await placeChain(db, communityId);
  return getSettings(db, communityId);
}
