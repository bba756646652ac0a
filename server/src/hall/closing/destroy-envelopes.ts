import type { Tx } from '../../platform/database';
import { Envelope } from '../casting/envelope.entity';
import { Vote } from '../votes/vote.entity';
import { eraseVoters } from './erase-voters';
import { SealedLeafRow } from './sealed-leaf.entity';

/** Of a vote that is called off nobody shall ever learn what was voted. */
export async function destroyEnvelopes(tx: Tx, voteId: string): Promise<void> {
  await tx.delete(Envelope, { voteId });
  await tx.delete(SealedLeafRow, { voteId });
  await tx.update(Vote, { id: voteId }, { envelopeKey: null });
  await eraseVoters(tx, voteId);
}
