import { selectPlain, type Tx } from '../../platform/database';
import { hashRoll } from '../votes/hash-roll';
import type { VoteEntry } from '../votes/vote-entry.entity';
import type { Vote } from '../votes/vote.entity';

type Line = Pick<VoteEntry, 'position' | 'label' | 'standsFor'>;

/** Is the roll still the one that was frozen and hashed? */
export async function findRollProblem(db: Tx, vote: Pick<Vote, 'id' | 'rollHash' | 'rollHeads' | 'rollArea'>): Promise<string | null> {
  const rows = await selectPlain<Line & { area: string | number }>(
    db,
    'SELECT position, label, area, standsFor FROM vote_entry WHERE voteId = ? ORDER BY position',
    [vote.id],
  );
  const roll = rows.map((line) => ({ ...line, area: Number(line.area) }));
  const area = roll.reduce((sum, entry) => sum + entry.area, 0);
  return hashRoll(roll) === vote.rollHash && roll.length === vote.rollHeads && area === vote.rollArea ? null : 'the roll is not the one that was frozen';
}
