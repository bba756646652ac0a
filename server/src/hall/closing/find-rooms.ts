import type { Tx } from '../../platform/database';
import { envelopeIdOf } from '../casting/envelopes';
import { VoteEntry } from '../votes/vote-entry.entity';
import { Vote } from '../votes/vote.entity';

/** Room and area by envelope, as named votes publish them; only the server can work out which is whose. */
export type Rooms = ReadonlyMap<string, Pick<VoteEntry, 'label' | 'area'>>;

/** Null: a secret vote, whose ballots have no room. */
export async function findRooms(db: Tx, voteId: string): Promise<Rooms | null> {
  const { isNamed } = await db.findOneOrFail(Vote, { select: { id: true, isNamed: true }, where: { id: voteId } });
  if (!isNamed) return null;
  const entries = await db.find(VoteEntry, { select: { id: true, label: true, area: true }, where: { voteId } });
  return new Map(entries.map((entry) => [envelopeIdOf(voteId, entry.id), entry]));
}
