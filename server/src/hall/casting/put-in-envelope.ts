import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { changePlain, type Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';
import { Envelope } from './envelope.entity';
import { envelopeIdOf, lockContent } from './envelopes';

/** Locks away what an entry votes, right after it took its lock. */
export async function putInEnvelope(
  tx: Tx,
  vote: Vote,
  entryId: string,
  content: Content,
  state: Envelope['state'],
): Promise<void> {
  const key = keyOf(vote, entryId);
  await changePlain(tx, 'INSERT INTO vote_envelope (voteId, envelopeId, locked, state) VALUES (?, ?, ?, ?)', [
    key.voteId,
    key.envelopeId,
    lockContent(vote, key.envelopeId, content),
    state,
  ]);
}

/** Another vote of the same entry: what it voted before is gone. */
export async function replaceInEnvelope(tx: Tx, vote: Vote, entryId: string, content: Content): Promise<void> {
  const key = keyOf(vote, entryId);
  const { affected } = await tx.update(Envelope, key, { locked: lockContent(vote, key.envelopeId, content) });
  if (affected !== 1) throw new Error(`vote ${vote.id}: an entry that voted has no envelope`);
}

const keyOf = ({ id: voteId }: Vote, entryId: string) => ({ voteId, envelopeId: envelopeIdOf(voteId, entryId) });
