import { isOfHall, takeHallVerdict, type HallVerdict } from '../hall';
import { takeGiftVerdict, type GiftVerdict } from '../gifts';
import { decideNickname, type NicknameVerdict } from '../identity';
import { tell } from '../messages';
import type { Tx } from '../platform/database';
import { takeWordsVerdict } from '../points';
import { takeActivityVerdict, type ActivityVerdict } from '../volunteering';
import { takeVerdict, type WishVerdict } from '../wishes';

/** `moderation.decided`: whose words and pictures they were, hears what became of them. */
export type Verdict = NicknameVerdict & GiftVerdict & ActivityVerdict & HallVerdict & WishVerdict;

export async function dispatchModerationResult(tx: Tx, news: Verdict): Promise<void> {
  if (news.subjectKind === 'nickname') return decideNickname(tx, news, { tell });
  if (news.subjectKind === 'activity') return takeActivityVerdict(tx, news);
  if (news.subjectKind === 'gift') return takeGiftVerdict(tx, news);
  if (news.subjectKind === 'transfer') return takeWordsVerdict(tx, news);
  if (isOfHall(news)) return takeHallVerdict(tx, news);
  return takeVerdict(tx, news);
}
