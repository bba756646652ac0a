import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { findHomeCommunity } from '../../identity';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import type { ServiceAtLocation } from '../services/service-at-location.entity';

type Reported = Pick<ServiceAtLocation, 'communityId' | 'keeperId' | 'status'>;

/** Verified residents of the district say what they found, but not of a place they keep themselves. Null: nothing stands against it. */
export async function reportBlocker(
  db: Reader,
  actor: Actor | null,
  { status, keeperId, communityId }: Reported,
): Promise<SpokenCode | null> {
  if (!actor) return 'session.required';
  if (status === 'closed') return 'directory.service_closed';
  if (keeperId === actor.personId) return 'directory.own_service';
  const home = await findHomeCommunity(db, actor.personId);
  if (!home) return 'directory.verified_only';
  return (await isSameDistrict(db, home, communityId)) ? null : 'directory.other_district';
}

const isSameDistrict = async (db: Reader, one: string, other: string): Promise<boolean> =>
  one === other || (await districtOf(db, one)) === (await districtOf(db, other));

async function districtOf(db: Reader, communityId: string): Promise<string | undefined> {
  const [, , districtId] = await placeChain(db, communityId);
  return districtId;
}
