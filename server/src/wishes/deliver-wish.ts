import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { submitForCheck } from '../moderation';
import { assertOwnPictures } from '../pictures';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { fromNow, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';
import { assertNamesNobody } from './wish-rules';
import { changeWish, loadWish } from './change-wish';
import { freeClaimSlot } from './claim-quota';
import { getWish } from './get-wish';
import { notifyWishers } from './wish-notifications';
import { WishCompletion } from './wish-completion.entity';
import { WishContact } from './wish-contact.entity';
import { isClaimant } from './wish.policy';
import type { WishAnswer } from './wish.presenter';

/** I have helped, and write down when, where, who, how it went and what came of it. Now the wisher is asked. */
export async function deliverWish(tx: Tx, actor: Actor, input: schema.DeliverWishInput): Promise<WishAnswer> {
  const { id: wishId, pictureIds, place, people, course, result } = input;
  const wish = await loadWish(tx, actor, wishId);
  ensure(isClaimant(actor, wish), 'request.not_allowed');
  ensure(wish.holdId, 'wish.changed');
  const happenedAt = new Date(input.happenedAt);
  if (happenedAt > fromNow(minutes(5))) throw new Refusal('request.invalid', { happenedAt: '帮忙的时间不能晚于现在' });

  const contact = await tx.findOneBy(WishContact, { wishId });
  if (contact) assertNamesNobody({ place, people, course, result }, contact, wish.alias);
  const id = newId();
  await changeWish(tx, wishId, {
    from: ['claimed'],
    to: 'delivered',
    set: { completionId: id, holdId: null, holdUntil: null },
    where: { holdId: wish.holdId },
  });
  await freeClaimSlot(tx, wish.holdId);
  await assertOwnPictures(tx, actor, pictureIds);
  const { communityId, gridId } = wish;
  const text = [place, people, course, result].join('\n');
  const checkId = await submitForCheck(tx, {
    subjectKind: 'completion',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId,
    text,
    pictureIds,
  });
  const record = { happenedAt, place, people, course, result, pictureIds };
  await tx.insert(WishCompletion, { id, wishId, writerId: actor.personId, checkId, ...record });
  await recordAudit(tx, actor, 'wish.delivered', wishId, { completionId: id });
  await notifyWishers(tx, wish, {
    title: '帮您办好了，请您确认',
    text: `“${wish.title}”已经办好，请您确认，并写句话或打个分；如果还没办好，也可以告诉对方。`,
    state: '等您确认',
    hint: '办好了请您确认一下',
  });
  return getWish(tx, actor, { id: wishId });
}
