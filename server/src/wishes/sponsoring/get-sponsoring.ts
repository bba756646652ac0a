import { paymentLimits } from '@yuanli/shared/payments/payment-limits';
import type { GetSponsoringAnswer } from '@yuanli/shared/wishes/sponsoring.schema';
import { isResidentOf } from '../../identity';
import {
  findOpenPayment,
  getAllowanceFen,
  getMoneyBook,
  getUnspentFen,
  hasWaitingSpending,
  type BookReader,
} from '../../payments';
import { getCourtyard, type CourtyardPlace } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadWish } from '../change-wish';
import { presentNumber } from '../wish-card.presenter';
import type { Wish } from '../wish.entity';
import { isStaffOf, isWisher } from '../wish.policy';
import { helpsHere, isGiving, runsSponsoring } from './sponsoring.policy';
import { presentSponsoring } from './sponsoring.presenter';
import { WishSponsoring } from './wish-sponsoring.entity';

export interface SponsoringDeps {
  /** Whose account residents pay into, in full; null: nobody can pay. */
  payeeName: string | null;
}

/** 慈善法 (2023), last chapter: neighbours and units of a community may help one another without a permission to raise funds. */
const LEGAL_BASE = '社区居民之间的互助（《慈善法》附则）';

/** A wish's money: what it needs and has, who receives it, and how much this person may give now. */
export async function getSponsoring(
  db: Reader,
  actor: Actor | null,
  { id }: { id: string },
  { payeeName }: SponsoringDeps,
): Promise<GetSponsoringAnswer> {
  const { wish, sponsoring } = await loadSponsoring(db, actor, id);
  const { communityId } = wish;
  const place = await getCourtyard(db, wish.courtyardId);
  const isRunning = runsSponsoring(actor, wish) && (sponsoring.status === 'open' || sponsoring.status === 'full');
  const allowanceFen = actor ? await getAllowanceFen(db, actor.personId) : paymentLimits.mostFen;
  const cannotBecause = await findBlocker(db, actor, { wish, sponsoring, place, payeeName, allowanceFen });
  const shown = presentSponsoring(sponsoring);
  const spendableFen = Math.max(0, await getUnspentFen(db, communityId, id));
  return {
    ...shown,
    ...{ number: presentNumber(wish), title: wish.title, courtyardName: place.name },
    ...{ communityName: place.communityName, communityPhone: place.communityPhone },
    ...{ payeeName, legalBase: LEGAL_BASE, cannotBecause },
    mostFen: cannotBecause ? 0 : Math.min(shown.openFen, allowanceFen),
    openPaymentId: actor ? await findOpenPayment(db, actor.personId, id) : null,
    spendableFen,
    book: await getMoneyBook(db, { communityId, purposeId: id }, await readerOf(db, actor, { wish, sponsoring })),
    can: {
      sponsor: cannotBecause === null,
      spend: isRunning && spendableFen > 0,
      giveBack: isRunning && !(await hasWaitingSpending(db, id)),
    },
  };
}

/**
 * Receipts and names are for those the money is about: the community, and the wisher. Names come out once giving has ended: before,
 * the sum before and after a name appeared would say what that neighbour gave.
 */
async function readerOf(
  db: Reader,
  actor: Actor | null,
  { wish, sponsoring }: { wish: Wish; sponsoring: WishSponsoring },
): Promise<BookReader> {
  const isStaff = isStaffOf(actor, wish);
  const isInside = actor !== null && (isStaff || isWisher(actor, wish) || (await mayGive(db, actor, wish)));
  return { isStaff, isInside, hasEnded: sponsoring.status !== 'open' };
}

/** A wish and its money, for whoever may see the wish. Throws wish.no_sponsoring. */
export async function loadSponsoring(
  db: Reader,
  actor: Actor | null,
  wishId: string,
): Promise<{ wish: Wish; sponsoring: WishSponsoring }> {
  const wish = await loadWish(db, actor, wishId);
  const sponsoring = await db.findOneBy(WishSponsoring, { wishId });
  ensure(sponsoring, 'wish.no_sponsoring');
  return { wish, sponsoring };
}

interface Asked {
  wish: Wish;
  sponsoring: WishSponsoring;
  place: CourtyardPlace;
  payeeName: string | null;
  allowanceFen: number;
}

/** Why this person cannot give now, and what they can do; null: they can. */
async function findBlocker(
  db: Reader,
  actor: Actor | null,
  { wish, sponsoring, place, payeeName, allowanceFen }: Asked,
): Promise<string | null> {
  if (sponsoring.status === 'full') return '钱已经凑齐了，谢谢您';
  if (sponsoring.status === 'used') return '心愿已经办好，钱已用掉，谢谢您';
  if (sponsoring.status === 'returned') return '认捐已经结束，没用的钱原路退回';
  if (!payeeName) return `现在付不了款，如有疑问请打电话给${place.communityName}（${place.communityPhone}）`;
  if (!isGiving(wish, sponsoring, paymentLimits.leastFen)) return '还差的部分有邻居正在付，请过半小时再来看看';
  if (!actor) return null;
  if (isWisher(actor, wish)) return '这是您自己的心愿，请邻居们来认捐';
  if (!(await mayGive(db, actor, wish))) return `认捐是${place.communityName}内的互助，请先加入您住的院子`;
  if (allowanceFen < paymentLimits.leastFen) return '您今天付的钱已到上限，谢谢您，请明天再来';
  return null;
}

/** Mutual aid inside the community: a joined resident, or whoever helps here. */
export const mayGive = async (db: Reader, actor: Actor, wish: Wish): Promise<boolean> =>
  helpsHere(actor, wish) || (await isResidentOf(db, actor.personId, wish.communityId));
