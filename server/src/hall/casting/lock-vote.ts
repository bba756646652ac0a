import { readShared, type Tx, lockRow } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { Vote } from '../votes/vote.entity';

/** For whoever casts: any number at once, and the close waits for all of them. Answers the vote as it is now. */
export async function lockVoteShared(tx: Tx, id: string): Promise<Vote> {
  const vote = await readShared(tx, Vote, id);
  if (!vote) throw new Refusal('vote.not_found');
  return vote;
}

/** For whoever closes or calls off: alone. */
export async function lockVote(tx: Tx, id: string): Promise<Vote> {
  await lockRow(tx, Vote, { id });
  const vote = await tx.findOneBy(Vote, { id });
  if (!vote) throw new Refusal('vote.not_found');
  return vote;
}
