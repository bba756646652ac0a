import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { VoteEntry } from '../votes/vote-entry.entity';

/** A line of the frozen roll of this vote. */
export async function loadEntry(db: Tx, voteId: string, id: string): Promise<VoteEntry> {
  const entry = await db.findOneBy(VoteEntry, { id, voteId });
  ensure(entry, 'vote.entry_not_found');
  return entry;
}
