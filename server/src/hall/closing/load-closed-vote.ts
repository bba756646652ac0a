import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { voteStateNow } from '../votes/vote-state-now';
import type { Vote } from '../votes/vote.entity';

/** A vote whose result is out. Of every other nobody learns more than its turnout, staff included. */
export async function loadClosedVote(db: Tx, actor: Actor | null, id: string): Promise<Vote> {
  const vote = await loadVote(db, actor, id);
  const state = voteStateNow(vote);
  if (state === 'called_off') throw new Refusal('vote.no_result');
  if (state === 'counting') throw new Refusal(vote.countStoppedAt ? 'vote.count_stopped' : 'vote.still_counting');
  if (state !== 'closed') throw new Refusal('vote.not_closed');
  return vote;
}
