import type { z } from 'zod';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { presentPicture } from '../pictures';
import type { CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import type { AuditEntry } from '../platform/audit';
import { presentProxyConsent } from './proxy-consent.presenter';
import { presentWishCard } from './wish-card.presenter';
import type { WishCompletion } from './wish-completion.entity';
import type { WishNote } from './wish-note.entity';
import { presentStep } from './wish-step.presenter';
import type { Wish } from './wish.entity';
import { abilities, canSeeConsent, concernOf } from './wish.policy';
import { claimBlocker } from './claim-blocker';

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
}

export function presentWish(story: WishStory, actor: Actor | null, now: Date): WishAnswer {
  const { wish, place, trail, nicknames, claimsLeft } = story;
  const can = abilities(actor, wish, now);
  can.claim &&= (claimsLeft ?? 0) > 0;
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
    as: concernOf(actor, wish),
    can,
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
