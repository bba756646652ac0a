import { changePlain, inChunks, type Tx } from '../../../platform/database';
import { sha256 } from '../../../platform/crypto';
import { newId } from '../../../platform/new-id';
import { hashRoll } from './hash-roll';
import type { RollEntry } from './roll-entry';
import type { VoteLink } from './vote-link.entity';
import type { Vote } from '../vote.entity';

/** Writes the roll down as it is at this moment: who moves in or out later changes nothing of this vote. */
export async function freezeRoll(
  tx: Tx,
  voteId: string,
  entries: readonly RollEntry[],
): Promise<Pick<Vote, 'rollHeads' | 'rollArea' | 'rollHash'>> {
  const lines = entries.map((entry, position) => ({
    ...entry,
    id: newId(),
    voteId,
    position,
    standsFor: sha256([...entry.standsFor].sort().join('\n')),
  }));
  const links = lines.flatMap(({ id: entryId, knownBys }): VoteLink[] =>
    knownBys.map((knownBy) => ({ voteId, knownBy, entryId })),
  );
  const rows = lines.map((line) => ({ ...line, homeIds: JSON.stringify(line.homeIds) }));
  await insertRows(
    tx,
    'vote_entry',
    ['id', 'voteId', 'position', 'label', 'gridId', 'area', 'standsFor', 'homeIds'],
    rows,
  );
  await insertRows(tx, 'vote_link', ['voteId', 'knownBy', 'entryId'], links);
  return {
    rollHeads: entries.length,
    rollArea: entries.reduce((sum, { area }) => sum + area, 0),
    rollHash: hashRoll(lines),
  };
}

/** Many rows in a few statements as written: a roll may be that of a whole street. */
async function insertRows<Row extends object>(
  tx: Tx,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  const places = `(${columns.map(() => '?').join(', ')})`;
  for (const some of inChunks(rows)) {
    await changePlain(
      tx,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => places).join(', ')}`,
      some.flatMap((row) => columns.map((name) => row[name])),
    );
  }
}
