import { In } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { VoteEntry } from '../votes/roll/vote-entry.entity';
import { isOpen } from './assert-open';
import { canDecideObjection } from './casting.policy';
import { findObjectionFor } from './find-objections';
import { loadEntry } from './load-entry';
import { lockVoteShared } from './lock-vote';
import { PaperObjection } from './paper-objection.entity';
import { Envelope } from './envelope.entity';
import { envelopeIdOf } from './envelopes';
import { Paper } from './paper.entity';
import { countTurnout } from './record-turnout';
import { Turnout } from './turnout.entity';

/**
 * A supervisor who had no hand in it says whether the voter is right. While the vote runs the record is struck and the voter
 * votes again; after the close it is written down, and what was sealed stays as it is.
 */
export async function decidePaperObjection(
  tx: Tx,
  actor: Actor,
  { id, isUpheld, note }: schema.DecidePaperObjectionInput,
): Promise<schema.DecidePaperObjectionAnswer> {
  const objection = await tx.findOneBy(PaperObjection, { id });
  ensure(objection && canDecideObjection(actor, objection), 'paper_objection.not_found');
  const { voteId, entryId, personId, channel } = objection;
  const vote = await lockVoteShared(tx, voteId);
  const decided = {
    outcome: isUpheld ? ('upheld' as const) : ('dismissed' as const),
    decidedById: actor.personId,
    note,
    decidedAt: clock.now(),
  };
  ensure(objection.outcome === 'open', 'paper_objection.already_decided');
  ensure(await findObjectionFor(tx, actor, id), 'paper_objection.had_a_hand');
  const { affected } = await tx.update(PaperObjection, { id, outcome: 'open' }, decided);
  ensure(affected === 1, 'paper_objection.already_decided');

  const isRunning = isOpen(vote);
  const isStruck =
    isUpheld && isRunning && (await voidRecordedBallot(tx, await loadEntry(tx, voteId, entryId), channel));
  await recordAudit(tx, actor, isUpheld ? 'vote.objection_upheld' : 'vote.objection_dismissed', voteId, {
    objectionId: id,
    entryId,
    isStruck,
  });
  const text = `「${vote.title}」：${wordsFor(isUpheld, isRunning)}监督委员的说明：${note}`;
  await notify(tx, personId, { title: '您的异议有答复了', text, link: { kind: 'vote', id: voteId } });
  return { done: true };
}

function wordsFor(isUpheld: boolean, isRunning: boolean): string {
  if (!isUpheld) return '监督委员核实后，认为登记没有错，这一票照旧。';
  return isRunning
    ? '登记的那一票已经作废，您现在可以自己重新投票。'
    : '情况属实，已经记录在案；表决已经结束，封存的结果不再改动。';
}

/** Takes a recorded paper or visit back, as if it had never been. False: it is not there any more, so that a vote by phone meanwhile stays. */
async function voidRecordedBallot(
  tx: Tx,
  { voteId, id: entryId, area }: VoteEntry,
  channel: PaperObjection['channel'],
): Promise<boolean> {
  // Nothing is changed by this but that whoever reads the same paper a second time at this moment comes before or after.
  await lockRow(tx, Turnout, { voteId, entryId });
  const remove = async (is: Turnout['channel']) =>
    (await tx.delete(Turnout, { voteId, entryId, channel: is })).affected === 1;
  const wasCounted = await remove(channel);
  const wasThere = wasCounted || (channel === 'paper' && (await remove('paper_to_check')));
  if (!wasThere) return false;
  if (channel === 'paper')
    await tx.update(Paper, { voteId, entryId, state: In(['to_check', 'counted']) }, { state: 'struck' });
  await tx.delete(Envelope, { voteId, envelopeId: envelopeIdOf(voteId, entryId) });
  if (wasCounted) await countTurnout(tx, voteId, area, -1);
  return true;
}
