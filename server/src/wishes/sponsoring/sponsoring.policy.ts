import { claimantRoles, communityRoles } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../../platform/actor';
import type { Wish } from '../wish.entity';
import { isWisher } from '../wish.policy';
import type { WishSponsoring } from './wish-sponsoring.entity';

type Asking = Actor | null;

/** Things and repairs cost money; company and errands do not. */
const kinds: readonly Wish['kind'][] = ['item', 'repair'];
/** While somebody may still help, or is at it. */
const statuses: readonly Wish['status'][] = ['open', 'claimed', 'delivered'];

export const canBeSponsored = ({ kind, status, isTakenDown }: Wish): boolean =>
  kinds.includes(kind) && statuses.includes(status) && !isTakenDown;

/** Whoever runs the community of the wish, and not for a wish of their own. */
export const runsSponsoring = (actor: Asking, wish: Wish): boolean =>
  hasRole(actor, communityRoles, wish.placeIds) && !isWisher(actor, wish);

export const canOpenSponsoring = (actor: Asking, wish: Wish, sponsoring: WishSponsoring | null): boolean =>
  sponsoring === null && wish.status !== 'delivered' && canBeSponsored(wish) && runsSponsoring(actor, wish);

/** There is something left to give, at this moment. */
export const isGiving = (wish: Wish, sponsoring: WishSponsoring, leastFen: number): boolean =>
  sponsoring.status === 'open' && canBeSponsored(wish) && sponsoring.neededFen - sponsoring.takenFen >= leastFen;

/** Helps here as an organisation, a party member or a volunteer, without living here. */
export const helpsHere = (actor: Actor, wish: Wish): boolean => hasRole(actor, claimantRoles, wish.placeIds);
