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
    return { isUnknown: true, words: '没有收到回音，还不知道这一票计入了没有。再问一次就清楚了，不会多算一票。' };
  }
  const hasEarlier = state === 'phone' && isByMe;
  if (code === 'vote.closed' && hasEarlier)
    return { isUnknown: false, words: '投票已经结束，这次改的没有计入。您上一次投的仍然算数。' };
  if (code === 'vote.closed') return { isUnknown: false, words: '投票已经结束，这一票没有计入。' };
  return { isUnknown: false, words: message };
}
