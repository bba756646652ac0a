import type * as schema from '@yuanli/shared/hall/votes.schema';
import { supersedeCheck } from '../../../moderation';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import type { Tx } from '../../../platform/database';
import { ensure } from '../../../platform/refusal';
import { destroyEnvelopes } from '../../closing/destroy-envelopes';
import { addStep } from '../../motions/add-step';
import { getVote } from '../get-vote';
import { lockVoteToRun } from '../load-vote';
import { notifyAboutVote } from '../notify-about-vote';
import { Vote } from '../vote.entity';
import { abilities } from '../vote.policy';
import { voteStateNow } from '../vote-state-now';
import { syncPapersOf } from '../../hall-tasks';

/** It does not go on, for a reason everybody reads; what was voted is destroyed unread. Once the time is over it is counted, whatever anybody hopes. */
export async function callOffVote(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.CallOffVoteInput,
): Promise<schema.CallOffVoteAnswer> {
  const vote = await lockVoteToRun(tx, actor, id);
  ensure(abilities(actor, vote, voteStateNow(vote)).callOff, 'vote.over');
  if (vote.checkId) await supersedeCheck(tx, vote.checkId);
  await tx.update(Vote, { id }, { state: 'called_off', calledOffBecause: reason, checkId: null });
  await destroyEnvelopes(tx, id);
  await syncPapersOf(tx, id);
  await recordAudit(tx, actor, 'vote.called_off', id);
  if (vote.noticeAt) {
    await addStep(tx, vote.motionId, { kind: 'vote', title: '表决已取消', note: reason, byId: actor.personId });
    await notifyAboutVote(tx, Object.assign(vote, { calledOffBecause: reason }), 'called_off');
  }
  return getVote(tx, actor, { id });
}
