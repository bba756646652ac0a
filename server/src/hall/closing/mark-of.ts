import { digest } from '../../platform/crypto';
import type { Vote } from '../votes/vote.entity';

/**
 * A mark over any number of ballots, in whatever order they come: their keyed digests laid over one another. Each leaf has a
 * nonce of its own, so no two cancel out; and without the server's secret nobody can work out the mark of other ballots.
 */
export function markOf({ id }: Pick<Vote, 'id'>, mark: string | null, leaves: readonly string[]): string {
  const sum = Buffer.from(mark ?? '', 'hex');
  const bytes = sum.length === 0 ? Buffer.alloc(32) : sum;
  for (const leaf of leaves) {
    const next = Buffer.from(digest('opened-ballot', `${id}\n${leaf}`), 'hex');
    for (let at = 0; at < bytes.length; at++) bytes[at]! ^= next[at]!;
  }
  return bytes.toString('hex');
}
