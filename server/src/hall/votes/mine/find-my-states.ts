import { In } from 'typeorm';
import { openidOf } from '../../../identity';
import type { Actor } from '../../../platform/actor';
import type { Reader } from '../../../platform/database';
import { voterDigestOf } from '../../casting/one-vote-each';
import { PaperObjection } from '../../casting/paper-objection.entity';
import { Turnout } from '../../casting/turnout.entity';
import type { Vote } from '../vote.entity';

export interface MyState {
  turnout: Turnout | null;
  /** The last one to any record of this entry. */
  objection: PaperObjection | null;
  /** Where nobody has more than one vote: this person has used it for another line. */
  votedElsewhere: boolean;
}

/** How the entries of one person stand: who voted for them by which way, and what became of an objection. */
export async function findMyStates(
  db: Reader,
  actor: Actor,
  vote: Vote,
  entryIds: readonly string[],
): Promise<Map<string, MyState>> {
  if (entryIds.length === 0) return new Map();
  const where = { voteId: vote.id, entryId: In([...entryIds]) };
  const turnouts = new Map((await db.findBy(Turnout, where)).map((turnout) => [turnout.entryId, turnout]));
  const objections = new Map(
    (await db.find(PaperObjection, { where, order: { id: 'ASC' } })).map((objection) => [objection.entryId, objection]),
  );
  const votedFor = await findVotedFor(db, actor, vote);
  const votedElsewhere = (id: string) => votedFor !== null && votedFor !== id;
  return new Map(
    entryIds.map((id) => [
      id,
      { turnout: turnouts.get(id) ?? null, objection: objections.get(id) ?? null, votedElsewhere: votedElsewhere(id) },
    ]),
  );
}

/** The one line this person has voted for by phone, whether or not it is still theirs. */
async function findVotedFor(db: Reader, actor: Actor, vote: Vote): Promise<string | null> {
  const voterDigest = voterDigestOf(await openidOf(db, actor.personId), vote);
  return voterDigest && ((await db.findOneBy(Turnout, { voteId: vote.id, voterDigest }))?.entryId ?? null);
}
