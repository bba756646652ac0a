import type { Tx } from '../../platform/database';
import { hashRoll } from '../votes/hash-roll';
import { VoteEntry } from '../votes/vote-entry.entity';
import type { Vote } from '../votes/vote.entity';

/** Is the roll still the one that was frozen and hashed? */
export async function findRollProblem(db: Tx, vote: Pick<Vote, 'id' | 'rollHash' | 'rollHeads' | 'rollArea'>): Promise<string | null> {
  const roll = await db.find(VoteEntry, {
    select: { id: true, position: true, label: true, area: true, standsFor: true },
    where: { voteId: vote.id },
    order: { position: 'ASC' },
  });
  const area = roll.reduce((sum, entry) => sum + entry.area, 0);
  return hashRoll(roll) === vote.rollHash && roll.length === vote.rollHeads && area === vote.rollArea ? null : 'the roll is not the one that was frozen';
}
