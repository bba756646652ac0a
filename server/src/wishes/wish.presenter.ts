import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import type { z } from 'zod';
import { paymentLimits } from '@yuanli/shared/payments/payment-limits';
import { proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import type { proxyConsent } from '@yuanli/shared/wishes/wishes.schema';
import { presentPicture } from '../pictures';
import type { CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import type { AuditEntry } from '../platform/audit';
import { canOpenSponsoring, isGiving } from './sponsoring/sponsoring.policy';
import { presentSponsoring } from './sponsoring/sponsoring.presenter';
import type { WishSponsoring } from './sponsoring/wish-sponsoring.entity';
import { presentWishCard } from './wish-card.presenter';
import type { WishCompletion } from './wish-completion.entity';
import type { WishNote } from './wish-note.entity';
import type { Wish } from './wish.entity';
import { abilities, canBecomeVolunteer, canClaim, canSeeConsent, concernOf, isWisher } from './wish.policy';

export type WishAnswer = z.input<typeof schema.wish>;

/** A wish and what belongs to it, as read from the database. */
export interface WishStory {
  wish: Wish;
  place: CourtyardPlace;
  trail: AuditEntry[];
  completion: WishCompletion | null;
  notes: WishNote[];
  verdicts: ReadonlyMap<string, string>;
  nicknames: ReadonlyMap<string, string>;
  /** Wishes this viewer may still take on; null when they could not claim this one anyway. */
  claimsLeft: number | null;
  sponsoring: WishSponsoring | null;
  /** Neighbours gave money, and have not been shown yet what it was used for. */
  isUseToBeShown: boolean;
}

export function presentWish(story: WishStory, actor: Actor | null, now: Date): WishAnswer {
  const { wish, place, trail, nicknames, claimsLeft, sponsoring } = story;
  const can = abilities(actor, wish, now);
  can.claim &&= (claimsLeft ?? 0) > 0;
  can.confirm &&= !story.isUseToBeShown;
  const { claimantId, claimantRole, holdUntil, expiresAt, declineReason, points } = wish;
  return {
    ...presentWishCard(wish, place.name),
    story: wish.story,
    pictures: wish.pictureIds.map(presentPicture),
    proxyConsent: canSeeConsent(actor, wish) ? presentProxyConsent(wish) : null,
    communityId: place.communityId,
    communityName: place.communityName,
    communityPhone: place.communityPhone,
    claimantLabel: claimantId && `${claimantRole ?? ''}${nicknames.get(claimantId) ?? ''}`,
    holdUntil,
    expiresAt,
    declineReason,
    points,
    steps: trail.map((entry) =>
      presentStep(entry, { wish, nicknames }, noteFor(story, actor, String(entry.detail['noteId']))),
    ),
    completion: presentCompletion(story, actor),
    feedback: presentFeedback(story, actor),
    sponsoring: sponsoring && presentSponsoring(sponsoring),
    as: concernOf(actor, wish),
    can: {
      ...can,
      openSponsoring: canOpenSponsoring(actor, wish, sponsoring),
      sponsor: sponsoring !== null && !isWisher(actor, wish) && isGiving(wish, sponsoring, paymentLimits.leastFen),
    },
    cannotClaimBecause: wish.isOpen && !can.claim ? claimBlocker(actor, wish, place) : null,
  };
}

/** Others read it once its check has passed; the one who wrote it always does. */
const isReadable = (
  { verdicts }: WishStory,
  actor: Actor | null,
  { writerId, checkId }: { writerId: string; checkId: string },
): boolean => verdicts.get(checkId) === 'passed' || actor?.personId === writerId;

const isBeingChecked = ({ verdicts }: WishStory, { checkId }: { checkId: string }): boolean =>
  ['waiting', 'flagged'].includes(verdicts.get(checkId) ?? 'waiting');

function noteFor(story: WishStory, actor: Actor | null, noteId: string): string | null {
  const note = story.notes.find(({ id }) => id === noteId);
  return note && isReadable(story, actor, note) ? note.text : null;
}

/** While it is being checked others learn that there is a record, and when it happened, but read nothing. */
function presentCompletion(story: WishStory, actor: Actor | null): WishAnswer['completion'] {
  const { completion } = story;
  if (!completion) return null;
  const { happenedAt, place, people, course, result, pictureIds } = completion;
  const state = { happenedAt, isBeingChecked: isBeingChecked(story, completion) };
  if (!isReadable(story, actor, completion))
    return { ...state, place: '', people: '', course: '', result: '', pictures: [] };
  return { ...state, place, people, course, result, pictures: pictureIds.map(presentPicture) };
}

function presentFeedback(story: WishStory, actor: Actor | null): WishAnswer['feedback'] {
  const { status, feedbackNoteId, rating } = story.wish;
  if (status !== 'fulfilled') return null;
  const note = story.notes.find(({ id }) => id === feedbackNoteId);
  if (!note) return { words: null, rating, isBeingChecked: false };
  return {
    words: isReadable(story, actor, note) ? note.text : null,
    rating,
    isBeingChecked: isBeingChecked(story, note),
  };
}

/** Why this person cannot claim an open wish, and how they could. */
function claimBlocker(actor: Actor | null, wish: Wish, { communityName, communityPhone }: CourtyardPlace): string {
  if (!actor) return '想帮忙请先登录';
  if (actor.personId === wish.beneficiaryId) return '这是为您许的心愿，要请别人来帮忙';
  if (isWisher(actor, wish)) {
    return wish.proxyRelation ? '这是您替别人许的心愿，要请别人来帮忙' : '这是您自己的心愿，要请别人来帮忙';
  }
  if (canClaim(actor, wish)) return '您手上的心愿已经够多了，完成或退回一个再来';
  if (canBecomeVolunteer(actor, wish)) return '登记为志愿者后就能帮忙，约1分钟';
  return `您没有在${communityName}登记。想在这里帮忙，请打电话给${communityName}登记：${communityPhone}`;
}

/** How and when the one it is for agreed; null for a wish of one's own. */
export const presentProxyConsent = ({
  consentWay,
  consentAt,
}: Pick<Wish, 'consentWay' | 'consentAt'>): z.input<typeof proxyConsent> | null =>
  consentWay && consentAt && { way: consentWay, at: consentAt };

interface StepContext {
  wish: Wish;
  nicknames: ReadonlyMap<string, string>;
}

/** What residents read about each line of the trail. Lines without a sentence are no part of the thread. */
const sentences: Partial<Record<AuditAction, (entry: AuditEntry, context: StepContext) => string>> = {
  'wish.made': (_entry, { wish: { alias, proxyRelation } }) =>
    proxyRelation ? `${proxyRelations[proxyRelation]}替${alias}许下了心愿` : `${alias}许下了心愿`,
  'wish.checked': () => '内容检查通过，等网格员审核',
  'wish.refused': () => '内容检查没有通过',
  'wish.approved': (entry, context) => `${signed(entry, context)}审核通过`,
  'wish.declined': (entry, context) => `${signed(entry, context)}审核，没有通过`,
  // Who tried before and gave it back is nobody's business.
  'wish.claimed': (entry, context) =>
    entry.actorId === context.wish.claimantId ? `${signed(entry, context)}来帮忙` : '有位邻居来帮忙',
  'wish.released': () => '帮忙的邻居退回了，继续等人来帮',
  'wish.hold_ran_out': () => '约定的时间到了，继续等人来帮',
  'wish.delivered': () => '帮忙的人说办好了，等确认',
  'wish.record_refused': () => '完成记录没有通过内容检查，要重新写',
  'wish.not_yet': (_entry, { wish }) => `${wish.alias}说还没办好`,
  'wish.fulfilled': (_entry, { wish }) => `${wish.alias}确认办好，心愿实现`,
  'wish.withdrawn': () => '心愿撤回了',
  'wish.taken_down': () => '社区核实后撤下了这个心愿',
  'wish.expired': () => '心愿已过期，不再公开',
  'wish.sponsoring_opened': () => '社区开放认捐，邻居们可以一起出钱',
  'wish.sponsoring_used': () => '认捐款已用，花费和票据都公布了',
  'wish.sponsoring_returned': () => '认捐结束，没用的钱原路退回',
};

/** 网格员小吴, 党员老周 */
const signed = ({ actorId, detail }: AuditEntry, { nicknames }: StepContext): string =>
  `${detail['role'] ?? ''}${nicknames.get(actorId ?? '') ?? ''}`;

export const stepActions = Object.keys(sentences) as AuditAction[];

/** One step of the thread; the note has been judged by the caller. */
export const presentStep = (entry: AuditEntry, context: StepContext, note: string | null) => ({
  action: entry.action.replace('wish.', ''),
  sentence: sentences[entry.action]?.(entry, context) ?? '',
  note,
  at: entry.at,
});
