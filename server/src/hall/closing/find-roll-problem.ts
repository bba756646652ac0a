import { selectPlain, type Tx } from '../../platform/database';
import { hashRoll, type RollLine } from '../votes/hash-roll';
import type { Vote } from '../votes/vote.entity';

/** Is the roll still the one that was frozen and hashed, and may those vote for each line who could then? Nobody’s leaving changes it. */
export async function findRollProblem(
  db: Tx,
  vote: Pick<Vote, 'id' | 'rollHash' | 'rollHeads' | 'rollArea'>,
): Promise<string | null> {
  const roll = await findLines(db, vote.id);
  const area = roll.reduce((sum, entry) => sum + entry.area, 0);
  return hashRoll(roll) === vote.rollHash && roll.length === vote.rollHeads && area === vote.rollArea
    ? null
    : 'the roll is not the one that was frozen';
}

async function findLines(db: Tx, voteId: string): Promise<RollLine[]> {
  const rows = await selectPlain<
    Omit<RollLine, 'area' | 'homeIds' | 'knownBys'> & { id: string; area: string | number; homeIds: string }
  >(
    db,
    'SELECT id, position, label, gridId, area, standsFor, homeIds FROM vote_entry WHERE voteId = ? ORDER BY position',
    [voteId],
  );
  const lines = new Map(
    rows.map((row) => [
      row.id,
      { ...row, area: Number(row.area), homeIds: JSON.parse(row.homeIds) as string[], knownBys: [] as string[] },
    ]),
  );
  const links = await selectPlain<{ entryId: string; knownBy: string }>(
    db,
    'SELECT entryId, knownBy FROM vote_link WHERE voteId = ?',
    [voteId],
  );
  for (const { entryId, knownBy } of links) lines.get(entryId)?.knownBys.push(knownBy);
  return [...lines.values()];
}
