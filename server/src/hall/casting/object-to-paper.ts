import type * as schema from '@yuanli/shared/hall/casting.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { findLinkedEntry } from '../votes/roll/find-linked-entry';
import { loadVote } from '../votes/load-vote';
import { presentVote } from '../votes/vote.presenter';
import { isRecordedByOthers, objectionTo } from './casting.policy';
import { PaperObjection } from './paper-objection.entity';
import { Turnout } from './turnout.entity';
import { syncTasks } from '../../tasks';
import { paperObjectionTasks } from '../hall-tasks';

/** "That was not me": against a paper or a visit recorded in my name, while the vote runs and after it. Once for a record. */
export async function objectToPaper(
  tx: Tx,
  actor: Actor,
  { voteId, entryId, reason }: schema.ObjectToPaperInput,
): Promise<schema.ObjectToPaperAnswer> {
  const vote = await loadVote(tx, actor, voteId);
  ensure(await findLinkedEntry(tx, actor, voteId, entryId), 'vote.not_on_roll');
  ensure(vote.state !== 'called_off', 'paper_objection.nothing_to_object');
  // Nothing is changed by this but that the next objection to the same record waits here.
  await lockRow(tx, Turnout, { voteId, entryId });
  const turnout = await tx.findOneBy(Turnout, { voteId, entryId });
  ensure(turnout && isRecordedByOthers(turnout), 'paper_objection.nothing_to_object');
  const made = objectionTo(
    turnout,
    await tx.findOne(PaperObjection, { where: { voteId, entryId }, order: { id: 'DESC' } }),
  );
  ensure(made?.outcome !== 'open', 'paper_objection.already_made');
  ensure(made === null, 'paper_objection.already_decided');
  const channel = turnout.channel === 'doorstep' ? ('doorstep' as const) : ('paper' as const);
  const id = newId();
  const undecided = { outcome: 'open' as const, decidedById: null, note: null, decidedAt: null };
  await tx.insert(PaperObjection, {
    id,
    voteId,
    communityId: vote.communityId,
    entryId,
    receipt: turnout.receipt,
    personId: actor.personId,
    channel,
    reason,
    at: clock.now(),
    ...undecided,
  });
  await syncTasks(tx, paperObjectionTasks, id);
  await recordAudit(tx, actor, 'vote.objected', voteId, { entryId, objectionId: id });
  return presentVote(tx, actor, vote);
}
