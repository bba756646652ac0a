import type { MyEntryData } from '../../parts/hall/vote-data';
import type { AppError } from '../../platform/net/app-error';

export interface Refused {
  words: string;
  /** Whether it counted is not known: asking once more tells, and counts it once at most. */
  isUnknown: boolean;
}

/** What became of a ballot that was sent, without leaving anything open. */
export function formatRefused(
  { code, message }: AppError,
  { state, isByMe }: Pick<MyEntryData, 'state' | 'isByMe'>,
): Refused {
  if (code === 'network.offline' || code === 'server.unreachable') {
    return { isUnknown: true, words: '没有收到回应，还不知道这一票是否计入。请点“再查一次”，不会重复计票。' };
  }
  const hasEarlier = state === 'phone' && isByMe;
  if (code === 'vote.closed' && hasEarlier)
    return { isUnknown: false, words: '投票已截止，这次修改没有计入，您上一次的投票仍然有效。' };
  if (code === 'vote.closed') return { isUnknown: false, words: '投票已截止，这一票没有计入。' };
  return { isUnknown: false, words: message };
}
