import { selectPlain, type Tx } from '../../platform/database';
import { envelopeIdOf } from '../casting/envelopes';
import { lockVote } from '../casting/lock-vote';
import { CountStopped } from './count-stopped';
import { findRollProblem } from './find-roll-problem';
import { findTurnoutProblem } from './find-turnout-problem';

/** Before the first envelope is opened: the roll is the frozen one, who voted is on it, and each of them has one envelope, and nobody else has. */
export async function assertAllThere(tx: Tx, id: string): Promise<void> {
  const vote = await lockVote(tx, id);
  if (vote.state !== 'counting' || vote.opened > 0) return;
  const problem =
    (await findRollProblem(tx, vote)) ?? (await findTurnoutProblem(tx, id)) ?? (await findEnvelopeProblem(tx, id));
  if (problem) throw new CountStopped(problem);
}

async function findEnvelopeProblem(tx: Tx, voteId: string): Promise<string | null> {
  const voters = await selectPlain<{ entryId: string }>(tx, 'SELECT entryId FROM vote_turnout WHERE voteId = ?', [
    voteId,
  ]);
  const envelopes = await selectPlain<{ envelopeId: string }>(
    tx,
    'SELECT envelopeId FROM vote_envelope WHERE voteId = ?',
    [voteId],
  );
  const there = new Set(envelopes.map(({ envelopeId }) => envelopeId));
  const missing = voters.filter(({ entryId }) => !there.delete(envelopeIdOf(voteId, entryId)));
  return missing.length + there.size === 0
    ? null
    : `${missing.length} envelopes are missing, and ${there.size} belong to nobody who voted`;
}
