import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Community } from './community.entity';

/** One community with its settings, or `place.not_found`. */
export async function getCommunity(db: Reader, id: string): Promise<Community> {
  const community = await db.findOneBy(Community, { id });
  if (!community) throw new Refusal('place.not_found');
  return community;
}
