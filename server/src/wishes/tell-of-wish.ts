import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { formatMessageTime, tellAll, type News, type Telling } from '../messages';
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

function progress(wish: WishTold, { title, text, state, hint }: WishNews): News {
  const { link, page } = about(wish);
  const data = { thing1: wish.title, phrase2: state, time3: formatMessageTime(clock.now()), thing4: hint };
  return { title, text, link, subscribe: { template: 'wish_progress', data, page } };
}

/** The one who posted it and, once its words are known to be safe, the one it is for; but not who did it just now. */
const wishersOf = ({ wisherId, beneficiaryId, reviewableAt, isFlagged }: WishTold, butNot: string | null): string[] => {
  const isSafe = reviewableAt !== null && !isFlagged;
  return [wisherId, isSafe ? beneficiaryId : null].filter((id) => id !== null && id !== butNot) as string[];
};

export const tellWishers = (tx: Tx, wish: WishTold, news: WishNews, butNot: string | null = null): Promise<void> =>
  tellAll(tx, toWishers(wish, news, butNot));

export const tellClaimant = (tx: Tx, wish: WishTold, news: WishNews): Promise<void> =>
  tellAll(tx, toClaimant(wish, news));

/** Both sides at once, each in their own words. */
export const tellBothSides = (
  tx: Tx,
  wish: WishTold,
  words: { wishers: WishNews; claimant: WishNews },
): Promise<void> => tellAll(tx, [...toWishers(wish, words.wishers), ...toClaimant(wish, words.claimant)]);

const toWishers = (wish: WishTold, news: WishNews, butNot: string | null = null): Telling[] =>
  wishersOf(wish, butNot).map((personId) => ({ personId, ...progress(wish, news) }));

const toClaimant = (wish: WishTold, news: WishNews): Telling[] =>
  wish.claimantId ? [{ personId: wish.claimantId, ...progress(wish, news) }] : [];

/** What became of the review or of the safety check. */
export async function tellOutcome(tx: Tx, wish: WishTold, { title, text, state, hint }: WishNews): Promise<void> {
  const { link, page } = about(wish);
  const data = { thing1: wish.title, phrase2: state, thing3: hint };
  const news: News = { title, text, link, subscribe: { template: 'wish_review', data, page } };
  await tellAll(
    tx,
    wishersOf(wish, null).map((personId) => ({ personId, ...news })),
  );
}
