import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { lockVote } from '../casting/lock-vote';
import { Vote } from './vote.entity';
import { canRunVote, canSeeVote } from './vote.policy';

/** A vote this person may see; to everybody else it does not exist (vote.not_found). */
export async function loadVote(db: Reader, actor: Actor | null, id: string): Promise<Vote> {
  const vote = await db.findOneBy(Vote, { id });
  ensure(vote && canSeeVote(actor, vote), 'vote.not_found');
  return vote;
}

/** The same for an act of those who run it; nobody else changes it till the end of the transaction. */
export async function lockVoteToRun(tx: Tx, actor: Actor, id: string): Promise<Vote> {
  const vote = await lockVote(tx, id);
  ensure(canSeeVote(actor, vote), 'vote.not_found');
  ensureAllowed(canRunVote(actor, vote), communityRoles);
  return vote;
}
