import { isOfHall, applyHallModeration, type HallVerdict } from '../hall';
import { applyGiftModeration, type GiftVerdict } from '../gifts';
import { decideNickname, type NicknameVerdict } from '../identity';
import { notify } from '../messages';
import type { Tx } from '../platform/database';
import { applyTransferWordsModeration } from '../points';
import { applyActivityModeration, type ActivityVerdict } from '../volunteering';
import { applyWishesModeration, type WishVerdict } from '../wishes';

/** `moderation.decided`: whose words and pictures they were, hears what became of them. */
export type Verdict = NicknameVerdict & GiftVerdict & ActivityVerdict & HallVerdict & WishVerdict;

export async function dispatchModerationResult(tx: Tx, news: Verdict): Promise<void> {
  if (news.subjectKind === 'nickname') return decideNickname(tx, news, { notify });
  if (news.subjectKind === 'activity') return applyActivityModeration(tx, news);
  if (news.subjectKind === 'gift') return applyGiftModeration(tx, news);
  if (news.subjectKind === 'transfer') return applyTransferWordsModeration(tx, news);
  if (isOfHall(news)) return applyHallModeration(tx, news);
  return applyWishesModeration(tx, news);
}
