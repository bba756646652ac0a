import { getCommunity } from '../places';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock, days, fromNow } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { hoursBetween } from '../platform/figures';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';
import { tryChangeWish, loadWish } from './change-wish';
import { useClaimSlot } from './claim-quota';
import { getWish } from './get-wish';
import { notifyBothSides } from './wish-notifications';
import { Wish } from './wish.entity';
import { helperRole, isClaimant, isWisher } from './wish.policy';
import type { WishAnswer } from './wish.presenter';

/** I take a wish on. However many tap at once, it becomes one neighbour's, for 14 days, and nobody holds more than 3 at a time. */
export async function claimWish(tx: Tx, actor: Actor, { id }: { id: string }): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  ensure(!isWisher(actor, wish), 'wish.own_wish');
  const claimantRole = helperRole(actor, wish);
  ensure(claimantRole, 'wish.claimants_only');
  // A second tap after a lost answer: it is theirs already.
  if (isClaimant(actor, wish) && wish.status === 'claimed') return getWish(tx, actor, { id });

  const { wishHoldDays, wishClaimsAtATime } = await getCommunity(tx, wish.communityId);
  const hold = { claimantId: actor.personId, holdId: newId(), holdUntil: fromNow(days(wishHoldDays)) };
  const claim = { ...hold, claimantRole, expiresAt: null, ...firstClaim(wish) };
  if (!(await tryChangeWish(tx, id, { from: ['open'], to: 'claimed', set: claim }))) await refuseClaim(tx, id);
  await useClaimSlot(tx, { ...wish, ...hold }, wishClaimsAtATime);

  await recordAudit(tx, actor, 'wish.claimed', id, { role: claimantRole });
  await notifyBothSides(
    tx,
    { ...wish, ...claim },
    {
      wishers: {
        title: '有人来帮忙了',
        text: `有位${claimantRole}来帮您实现“${wish.title}”，会打电话和您约时间。`,
        state: '有人在帮',
        hint: '会有人打电话和您约时间',
      },
      claimant: {
        title: '谢谢您来帮忙',
        text: `您已认领“${wish.title}”，请在${wishHoldDays}天内完成。打开心愿可以查看联系方式，做不了可以随时退回。`,
        state: '等您帮忙',
        hint: `请在${wishHoldDays}天内完成`,
      },
    },
  );
  return getWish(tx, actor, { id });
}

/** Who comes after somebody gave it back is not the first. */
function firstClaim({ openedAt, firstClaimedAt }: Wish): Partial<Wish> {
  const now = clock.now();
  return firstClaimedAt ? {} : { firstClaimedAt: now, hoursToClaim: openedAt && hoursBetween(openedAt, now) };
}

async function refuseClaim(db: Reader, id: string): Promise<never> {
  const { status } = await db.findOneOrFail(Wish, { select: { id: true, status: true }, where: { id } });
  ensure(!['claimed', 'delivered', 'fulfilled'].includes(status), 'wish.already_claimed');
  throw new Refusal('wish.not_open');
}
