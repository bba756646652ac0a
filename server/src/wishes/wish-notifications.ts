import { formatCardTime } from '@yuanli/shared/china-time';
import { type Notification, notifyAll, notifyEach } from '../messages';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { Wish } from './wish.entity';

export type WishTold = Pick<
  Wish,
  'id' | 'title' | 'wisherId' | 'beneficiaryId' | 'claimantId' | 'reviewableAt' | 'isFlagged'
>;

interface WishNews {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
}

const about = (wish: WishTold) => ({
  link: { kind: 'wish', id: wish.id } as const,
  page: `wishes/detail/index?id=${wish.id}`,
});

function progress(wish: WishTold, { title, text, state, hint }: WishNews): Notification {
  const { link, page } = about(wish);
  const data = { wish: wish.title, state, time: formatCardTime(clock.now()), hint };
  return { title, text, link, subscribe: { template: 'wish_progress', data, page } };
}

/** The one who posted it and, once its words are known to be safe, the one it is for; but not who did it just now. */
const wishersOf = ({ wisherId, beneficiaryId, reviewableAt, isFlagged }: WishTold, butNot: string | null): string[] => {
  const isSafe = reviewableAt !== null && !isFlagged;
  return [wisherId, isSafe ? beneficiaryId : null].filter((id) => id !== null && id !== butNot) as string[];
};

const claimantOf = ({ claimantId }: WishTold): string[] => (claimantId === null ? [] : [claimantId]);

export async function notifyWishers(
  tx: Tx,
  wish: WishTold,
  news: WishNews,
  butNot: string | null = null,
): Promise<void> {
  await notifyAll(tx, wishersOf(wish, butNot), progress(wish, news));
}

export const notifyClaimant = (tx: Tx, wish: WishTold, news: WishNews): Promise<void> =>
  notifyAll(tx, claimantOf(wish), progress(wish, news));

/** Both sides at once, each in their own words. */
export async function notifyBothSides(
  tx: Tx,
  wish: WishTold,
  words: { wishers: WishNews; claimant: WishNews },
): Promise<void> {
  const to = (personIds: string[], news: WishNews) =>
    personIds.map((personId) => ({ personId, ...progress(wish, news) }));
  await notifyEach(tx, [...to(wishersOf(wish, null), words.wishers), ...to(claimantOf(wish), words.claimant)]);
}

/** What became of the review or of the safety check. */
export async function notifyOutcome(tx: Tx, wish: WishTold, { title, text, state, hint }: WishNews): Promise<void> {
  const { link, page } = about(wish);
  const data = { content: wish.title, result: state, hint };
  await notifyAll(tx, wishersOf(wish, null), {
    title,
    text,
    link,
    subscribe: { template: 'wish_review', data, page },
  });
}

/** The one it is for hears of it once nobody is in doubt about its words any more. */
export const notifyBeneficiary = (tx: Tx, wish: WishTold): Promise<void> =>
  notifyWishers(
    tx,
    wish,
    {
      title: '有人替您许了一个心愿',
      text: `“${wish.title}”正在等网格员审核。如果不是您的意思，打开心愿可以撤回。`,
      state: '等待审核',
      hint: '不是您的意思可以撤回',
    },
    wish.wisherId,
  );

export const notifyGivenBack = (tx: Tx, wish: WishTold): Promise<void> =>
  notifyWishers(tx, wish, {
    title: '帮忙的人退回了心愿',
    text: `“${wish.title}”这次没有办成，帮忙的人已退回。现在继续等其他邻居来帮，您不用重新许愿。`,
    state: '继续等人',
    hint: '心愿继续等人来帮',
  });
