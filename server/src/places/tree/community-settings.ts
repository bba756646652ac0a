import { placeRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { type Actor } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { getCommunity } from '../get-community';
import { placeChain } from '../place-levels';
import { canSeePlaces } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { findPlaceHistory } from './place-history';
import { getNode } from './place-node';
import { writePlace } from './write-place';

/** What a community has chosen for itself: its workers and its operators read and change it. */
export async function getCommunitySettings(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
  deps: Pick<PlacesDeps, 'roll'>,
): Promise<schema.CommunitySettingsAnswer> {
  ensureAllowed(canSeePlaces(actor, await placeChain(db, communityId)), placeRoles);
  const { name, version, phone, wishHoldDays, wishOpenDays, wishClaimsAtATime } = await getCommunity(db, communityId);
  const history = await findPlaceHistory(db, communityId, deps);
  return { communityName: name, version, phone, wishHoldDays, wishOpenDays, wishClaimsAtATime, history };
}

/** Other numbers hold from the next claim and the next wish on; what is under way keeps what it was told. */
export async function changeCommunitySettings(
  tx: Tx,
  actor: Actor,
  { communityId, version, ...settings }: schema.ChangeCommunitySettingsInput,
): Promise<void> {
  ensureAllowed(canSeePlaces(actor, await placeChain(tx, communityId)), placeRoles);
  const community = await getCommunity(tx, communityId);
  ensure(community.removedAt === null, 'place.closed');
  ensure(community.version === version, 'place.changed_since');
  const { wishHoldDays, wishOpenDays, wishClaimsAtATime } = community;
  // Whoever commits between the two reads is seen by the second alone: what is written goes by the version that was looked at.
  const before = { ...(await getNode(tx, communityId)), version, wishHoldDays, wishOpenDays, wishClaimsAtATime };
  await writePlace(tx, actor, before, 'changed', settings);
}
