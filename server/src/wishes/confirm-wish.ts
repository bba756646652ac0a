import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { awardPoints } from '../points';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { hoursBetween } from '../platform/figures';
import { ensure, ensureAllowed } from '../platform/refusal';
import { changeWish, loadWish } from './change-wish';
import { getWish } from './get-wish';
import { isUseToBeShown } from './sponsoring/close-sponsoring';
import { notifyClaimant, notifyWishers } from './wish-notifications';
import { WishCompletion } from './wish-completion.entity';
import { presentNumber } from './wish-card.presenter';
import type { Wish } from './wish.entity';
import { isWisher } from './wish.policy';
import type { WishAnswer } from './wish.presenter';
import { writeNote } from './write-note';

/** It is done, I say so in a word or a rating; the neighbour who helped gets the points at the same moment. */
export async function confirmWish(tx: Tx, actor: Actor, input: schema.ConfirmWishInput): Promise<WishAnswer> {
  const { id, words, rating = null } = input;
  const wish = await loadWish(tx, actor, id);
  ensureAllowed(isWisher(actor, wish), 'wisher');
  ensure(hasFeedback(input), 'wish.feedback_needed');
  ensure(wish.status === 'delivered' && wish.completionId, 'wish.changed');
  ensure(hasFiveParts(await tx.findOneBy(WishCompletion, { id: wish.completionId })), 'wish.record_incomplete');

  ensure(!(await isUseToBeShown(tx, id)), 'wish.use_not_shown');

  const feedbackNoteId = await writeNote(tx, actor, wish, words);
  const fulfilledAt = clock.now();
  await changeWish(tx, id, {
    from: ['delivered'],
    to: 'fulfilled',
    set: {
      fulfilledAt,
      hoursToFulfil: wish.openedAt && hoursBetween(wish.openedAt, fulfilledAt),
      rating,
      feedbackNoteId,
    },
    // The very record that was read, not one that came after a "not yet".
    where: { completionId: wish.completionId },
  });
  await thank(tx, actor, wish);
  await recordAudit(tx, actor, 'wish.fulfilled', id, { rating });
  return getWish(tx, actor, { id });
}

async function thank(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
  const { id, communityId, claimantId, pointsRuleVersion: ruleVersion, title, alias } = wish;
  const award =
    claimantId &&
    (await awardPoints(tx, {
      communityId,
      personId: claimantId,
      event: 'wish.fulfilled',
      ruleVersion,
      reason: `帮${alias}实现心愿“${title}”（${presentNumber(wish)}）`,
      cause: { kind: 'wish', id },
      idempotencyKey: `wish:${id}:fulfilled`,
      actorId: actor.personId,
    }));
  const gained = award ? `，记${award.amount}分` : '';
  await notifyClaimant(tx, wish, {
    title: '心愿实现了，谢谢您',
    text: `${alias}确认“${title}”已经办好${gained}。`,
    state: '已实现',
    hint: `${alias}已确认${gained}`,
  });
  await notifyWishers(
    tx,
    wish,
    { title: '心愿实现了', text: `“${title}”已经确认办好。`, state: '已实现', hint: '心愿已经办好' },
    actor.personId,
  );
}

/** 六有: a wish counts as fulfilled only with time, place, people, course, result, and the wisher's own words or rating. */
const hasFiveParts = (record: WishCompletion | null): record is WishCompletion =>
  record !== null && [record.happenedAt, record.place, record.people, record.course, record.result].every(Boolean);

const hasFeedback = ({ words, rating }: { words?: string | undefined; rating?: number | undefined }): boolean =>
  Boolean(words) || rating !== undefined;
