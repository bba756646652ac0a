import type { Amount } from '@yuanli/shared/hall/count-ballots';
import { selectPlain, type Tx } from '../../platform/database';

/** How many have voted by now, and with what area: a sum of a few rows, however many ballots there are. */
export async function getTurnout(db: Tx, voteId: string): Promise<Amount> {
  const [sum] = await selectPlain<{ heads: string | number | null; area: string | number | null }>(
    db,
    'SELECT SUM(heads) AS heads, SUM(area) AS area FROM vote_turnout_shard WHERE voteId = ?',
    [voteId],
  );
  return { heads: Number(sum?.heads ?? 0), area: Number(sum?.area ?? 0) };
}
