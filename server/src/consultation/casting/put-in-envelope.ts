import type { Content } from '@yuanli/shared/consultation/ballot-kinds';
import type { Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';
import { Envelope } from './envelope.entity';
import { envelopeIdOf, lockContent } from './envelopes';

/** Locks what an entry voted away; what it voted before is gone. */
export async function putInEnvelope(tx: Tx, vote: Vote, entryId: string, content: Content, state: Envelope['state']): Promise<void> {
  const key = { voteId: vote.id, envelopeId: envelopeIdOf(vote.id, entryId) };
  const filled = { locked: lockContent(vote, key.envelopeId, content), state };
  const { affected } = await tx.update(Envelope, key, filled);
  if (affected === 0) await tx.insert(Envelope, { ...key, ...filled });
}
