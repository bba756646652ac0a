import { communityRoles } from '@yuanli/shared/identity/roles';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits } from '@yuanli/shared/payments/payment-limits';
import type { OpenSponsoringInput, SponsoringAnswer } from '@yuanli/shared/wishes/sponsoring.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, lockRow, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { loadWish } from '../change-wish';
import type { SponsoringDeps } from './get-sponsoring';
import { notifyWishers } from '../wish-notifications';
import { Wish } from '../wish.entity';
import { isWisher } from '../wish.policy';
import { canBeSponsored, runsSponsoring } from './sponsoring.policy';
import { presentSponsoring } from './sponsoring.presenter';
import { WishSponsoring } from './wish-sponsoring.entity';

/** A community worker says what a wish costs: from now on neighbours can give money for it. Throws payment.off, wish.not_for_money, wish.sponsoring_open. */
export async function openSponsoring(
  tx: Tx,
  actor: Actor,
  { id, amountFen, use }: OpenSponsoringInput,
  { payeeName }: SponsoringDeps,
): Promise<SponsoringAnswer> {
  // The wish stays as it is until this is written: whoever ends it at the same moment ends this too.
  await lockRow(tx, Wish, { id });
  const wish = await loadWish(tx, actor, id);
  ensureAllowed(runsSponsoring(actor, wish), communityRoles, isWisher(actor, wish));
  ensure(payeeName, 'payment.off');
  ensure(canBeSponsored(wish) && wish.status !== 'delivered', 'wish.not_for_money');
  const sponsoring = tx.create(WishSponsoring, {
    ...{ wishId: id, communityId: wish.communityId, status: 'open', purpose: use },
    ...{ neededFen: amountFen, takenFen: 0, paidFen: 0, payers: 0 },
    ...{ openedById: actor.personId, openedAt: clock.now(), useUntil: lastDayOfUse() },
  });
  await insertOrRefuse(tx, WishSponsoring, sponsoring, 'wish.sponsoring_open');
  await recordAudit(tx, actor, 'wish.sponsoring_opened', id, { amountFen });
  await notifyWishers(tx, wish, {
    title: '邻居们可以为您的心愿认捐',
    text: `社区为“${wish.title}”开放了认捐，需要${formatYuan(amountFen)}，用于${use}。凑齐、用掉都会通知您。`,
    state: '开放认捐',
    hint: '邻居们可以一起出钱',
  });
  return presentSponsoring(sponsoring);
}

/** The end of a day of China. */
const lastDayOfUse = (): Date => momentInChina(addDays(dayInChina(clock.now()), paymentLimits.daysToUse), '23:59');
