import type { Actor } from '../../../platform/actor';
import { selectPlain, type Reader } from '../../../platform/database';
import { getVoter } from './find-roll-keys';
import type { VoteEntry } from './vote-entry.entity';

export interface LinkedEntry extends Pick<VoteEntry, 'id' | 'area'> {
  /** How WeChat knows whoever asked. */
  voterOpenid: string | null;
}

/** The line of the frozen roll, if this person may vote for it; null otherwise. */
export async function findLinkedEntry(
  db: Reader,
  actor: Actor,
  voteId: string,
  entryId: string,
): Promise<LinkedEntry | null> {
  const { knownBys, openid } = await getVoter(db, actor.personId);
  const rows = await selectPlain<{ id: string; area: string | number }>(
    db,
    `SELECT entry.id, entry.area FROM vote_entry entry INNER JOIN vote_link link ON link.voteId = entry.voteId AND link.entryId = entry.id
     WHERE entry.id = ? AND entry.voteId = ? AND link.knownBy IN (${knownBys.map(() => '?').join(', ')}) LIMIT 1`,
    [entryId, voteId, ...knownBys],
  );
  return rows[0] ? { id: rows[0].id, area: Number(rows[0].area), voterOpenid: openid } : null;
}
