import { claimantRoles, roles, staffRoles, type Role } from '@yuanli/shared/identity/roles';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { statesBefore, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { hasRole, scopesOf, type Actor } from '../platform/actor';
import { days } from '../platform/clock';
import type { Wish } from './wish.entity';

/** Who may see and do what with a wish. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** The one who posted it, or the one it was posted for. */
export const isWisher = (actor: Asking, wish: Wish): boolean =>
  actor !== null && (actor.personId === wish.wisherId || actor.personId === wish.beneficiaryId);

export const isClaimant = (actor: Asking, wish: Wish): boolean => actor !== null && actor.personId === wish.claimantId;

/** Works for the grid or the community of the wish. */
export const isStaffOf = (actor: Asking, wish: Wish): boolean =>
  hasRole(actor, staffRoles, [wish.gridId, wish.communityId]);

const publicStatuses: readonly WishStatus[] = ['open', 'claimed', 'delivered', 'fulfilled', 'expired'];

/** Before content safety has let it through, nobody sees a wish but the one who wrote it; while in doubt, only the staff besides. */
export function canSee(actor: Asking, wish: Wish): boolean {
  if (actor?.personId === wish.wisherId) return true;
  if (wish.reviewableAt === null) return false;
  if (isClaimant(actor, wish) || isStaffOf(actor, wish)) return true;
  if (isWisher(actor, wish) && !wish.isFlagged) return true;
  return publicStatuses.includes(wish.status) && !wish.isTakenDown;
}

/** The first of the roles that the actor holds for the place of this wish, as residents call it. */
const roleFor = (actor: Asking, wish: Wish, among: readonly Role[]): string | null => {
  const role = among.find((one) => hasRole(actor, [one], wish.placeIds));
  return role ? roles[role] : null;
};

/** As what the actor would help with this wish: 党员, 志愿者, 驻区单位; null: not at all. */
export const helperRole = (actor: Asking, wish: Wish): string | null => roleFor(actor, wish, claimantRoles);

/** As what the actor works on this wish: 网格员, 社区工作者. */
export const staffRole = (actor: Asking, wish: Wish): string | null =>
  isStaffOf(actor, wish) ? roleFor(actor, wish, staffRoles) : null;

/** Nobody grants their own wish, nor one they posted for someone else: they would confirm their own help. */
export const canClaim = (actor: Asking, wish: Wish): boolean =>
  !isWisher(actor, wish) && helperRole(actor, wish) !== null;

/** Whoever helps nowhere yet may register as a volunteer here and now. */
export const canBecomeVolunteer = (actor: Asking, wish: Wish): boolean =>
  actor !== null && wish.isOpen && !isWisher(actor, wish) && scopesOf(actor, claimantRoles).length === 0;

const hasInHand = (actor: Asking, wish: Wish): boolean => isClaimant(actor, wish) && wish.status === 'claimed';

const canAnswer = (actor: Asking, wish: Wish): boolean => isWisher(actor, wish) && wish.status === 'delivered';

/** Nobody decides about their own wish either. */
export const canReview = (actor: Asking, wish: Wish): boolean =>
  isStaffOf(actor, wish) && !isWisher(actor, wish) && wish.status === 'under_review';

/** How the one it is for agreed concerns those who wish and those who answer for the place. */
export const canSeeConsent = (actor: Asking, wish: Wish): boolean => isWisher(actor, wish) || isStaffOf(actor, wish);

/** The claimant's view of the contact ends 7 days after fulfilment; null while there is no end yet. */
export const contactEndsAt = ({ fulfilledAt }: Wish): Date | null =>
  fulfilledAt && new Date(fulfilledAt.getTime() + days(wishLimits.contactDays));

/**
 * The claimant from claiming until 7 days after fulfilment, for as long as they help at this place; staff while they review. A claim
 * that ran out shows nothing from that moment on, whether or not the job that gives the wish back has come round.
 */
export function canSeeContact(actor: Asking, wish: Wish, now: Date): boolean {
  const end = contactEndsAt(wish);
  const hasRunOut = wish.holdUntil !== null && now >= wish.holdUntil;
  const isHelping = isClaimant(actor, wish) && helperRole(actor, wish) !== null && !hasRunOut;
  return (isHelping && (end === null || now < end)) || canReview(actor, wish);
}

export const abilities = (actor: Asking, wish: Wish, now: Date) => ({
  claim: wish.isOpen && canClaim(actor, wish),
  becomeVolunteer: canBecomeVolunteer(actor, wish),
  release: hasInHand(actor, wish),
  deliver: hasInHand(actor, wish),
  confirm: canAnswer(actor, wish),
  rejectDelivery: canAnswer(actor, wish),
  withdraw: isWisher(actor, wish) && statesBefore('withdrawn').includes(wish.status),
  review: canReview(actor, wish),
  seeContact: canSeeContact(actor, wish, now),
  findContactViews: isWisher(actor, wish),
});

/** How this viewer is concerned, the closest first. */
export function concernOf(actor: Asking, wish: Wish): 'wisher' | 'claimant' | 'staff' | 'visitor' {
  if (isWisher(actor, wish)) return 'wisher';
  if (isClaimant(actor, wish)) return 'claimant';
  return isStaffOf(actor, wish) ? 'staff' : 'visitor';
}
