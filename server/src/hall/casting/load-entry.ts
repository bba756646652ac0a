import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { VoteEntry } from '../votes/roll/vote-entry.entity';

/** A line of the frozen roll of this vote. */
export async function loadEntry(db: Reader, voteId: string, id: string): Promise<VoteEntry> {
  const entry = await db.findOneBy(VoteEntry, { id, voteId });
  ensure(entry, 'vote.entry_not_found');
  return entry;
}
