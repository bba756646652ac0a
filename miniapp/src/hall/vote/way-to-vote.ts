import type { VoteData } from '../../parts/hall/vote-data';
import type { Me } from '../../platform/net/session';

export type WayToVote = 'sign_in' | 'verify' | 'bind_phone' | 'call';

/** Where the one button leads who cannot vote yet; null when there is nothing to do. */
export function wayToVote(
  vote: Pick<VoteData, 'mine' | 'howToBecomeAble' | 'electorate'>,
  me: Pick<Me, 'verification' | 'phoneMasked'> | null,
): WayToVote | null {
  if (!me || vote.mine === null) return 'sign_in';
  if (vote.mine.length > 0 || vote.howToBecomeAble === null) return null;
  const byHome = vote.electorate === 'residents' || vote.electorate === 'households';
  if (byHome && me.verification === 'none') return 'verify';
  return !byHome && me.phoneMasked === null ? 'bind_phone' : 'call';
}
