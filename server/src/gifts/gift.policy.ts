import { hasRole, type Actor } from '../platform/actor';
import type { Gift } from './gift.entity';
import type { Redemption } from './redemption.entity';

/** Who may see and do what with a gift and with what was redeemed. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** The workers of the community say what there is, and for how many points. */
export const canRunGifts = (actor: Asking, communityId: string): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

/** Words nobody has checked yet are read by the staff only; a gift that is not offered any more can still be looked at. */
export const canSeeGift = (actor: Asking, { communityId, isChecked, state }: Gift): boolean =>
  canRunGifts(actor, communityId) || (isChecked && (state === 'offered' || state === 'stopped'));

export const isRedeemer = (actor: Asking, { personId }: Redemption): boolean => actor?.personId === personId;

/** A keeper of the community: the one of this gift, if it has one. The workers of the community always. */
export const canHandOver = (
  actor: Asking,
  { communityId, keeperId }: Pick<Redemption, 'communityId' | 'keeperId'>,
): boolean =>
  canRunGifts(actor, communityId) ||
  (hasRole(actor, ['keeper'], [communityId]) && (keeperId === null || keeperId === actor?.personId));
