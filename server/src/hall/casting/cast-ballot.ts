import type * as schema from '@yuanli/shared/hall/casting.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { findLinkedEntry } from '../votes/roll/find-linked-entry';
import type { Vote } from '../votes/vote.entity';
import { assertChosen } from './assert-answers';
import { assertOpen } from './assert-open';
import { lockVoteShared } from './lock-vote';
import { hasVotedElsewhere, voterDigestOf } from './one-vote-each';
import { putInEnvelope, replaceInEnvelope } from './put-in-envelope';
import { countTurnout, recordTurnout } from './record-turnout';
import { Turnout } from './turnout.entity';

/** I vote, or change my mind: the last counts, until the close. The turnout says that I did; nothing but the envelope says what. */
export async function castBallot(
  tx: Tx,
  actor: Actor,
  { voteId, entryId, content }: schema.CastBallotInput,
): Promise<schema.CastBallotAnswer> {
  const vote = await lockVoteShared(tx, voteId);
  assertOpen(vote);
  const entry = await findLinkedEntry(tx, actor, voteId, entryId);
  ensure(entry, 'vote.not_on_roll');
  assertChosen(vote, content);

  const voterDigest = voterDigestOf(entry.voterOpenid, vote);
  const first = await recordTurnout(tx, {
    voteId,
    entryId,
    channel: 'phone',
    byId: actor.personId,
    voterDigest,
    knownBy: null,
    at: clock.now(),
  });
  if (!first) {
    const { receipt } = await getOwnTurnout(tx, actor, vote, entryId);
    await replaceInEnvelope(tx, vote, entryId, content);
    return { receipt, isChanged: true };
  }
  await putInEnvelope(tx, vote, entryId, content, 'counts');
  await countTurnout(tx, voteId, entry.area, 1);
  return { receipt: first.receipt, isChanged: false };
}

/** Who was first was me, by phone; otherwise the refusal says who it was. Whoever moved, or has another phone by now, may have voted for another line. */
async function getOwnTurnout(
  db: Reader,
  actor: Actor,
  { id: voteId, electorate }: Vote,
  entryId: string,
): Promise<Turnout> {
  const turnout = await db.findOneBy(Turnout, { voteId, entryId });
  ensure(turnout, hasVotedElsewhere(electorate));
  ensure(turnout.channel === 'phone', 'vote.recorded_otherwise');
  ensure(turnout.byId === actor.personId, 'vote.family_has_voted');
  return turnout;
}
