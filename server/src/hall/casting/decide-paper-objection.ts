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
import { syncTasks } from '../../tasks';
import { paperObjectionTasks, syncLine } from '../hall-tasks';

/**
 * A supervisor who had no hand in it says whether the voter is right. While the vote runs the record is struck and the voter
 * votes again; after the close it is written down, and what was sealed stays as it is. Only the record objected to falls: a paper
 * that was sent back and entered anew meanwhile is another one.
 */
export async function decidePaperObjection(
  tx: Tx,
  actor: Actor,
  { id, isUpheld, note }: schema.DecidePaperObjectionInput,
): Promise<schema.DecidePaperObjectionAnswer> {
  const objection = await tx.findOneBy(PaperObjection, { id });
  ensure(objection && canDecideObjection(actor, objection), 'paper_objection.not_found');
  const { voteId, entryId, personId } = objection;
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
    isUpheld && isRunning && (await voidRecordedBallot(tx, await loadEntry(tx, voteId, entryId), objection));
  await syncTasks(tx, paperObjectionTasks, id);
  await syncLine(tx, objection);
  const now = (await tx.findOneBy(Turnout, { voteId, entryId }))?.channel ?? null;
  await recordAudit(tx, actor, isUpheld ? 'vote.objection_upheld' : 'vote.objection_dismissed', voteId, {
    objectionId: id,
    entryId,
    isStruck,
  });
  const words = wordsFor({ isUpheld, isRunning, isStruck, now });
  const text = `“${vote.title}”：${words}监督委员的说明：${note}`;
  await notify(tx, personId, { title: '您的异议有答复了', text, link: { kind: 'vote', id: voteId } });
  return { done: true };
}

interface Outcome {
  isUpheld: boolean;
  isRunning: boolean;
  isStruck: boolean;
  /** How the line stands by now; null: nothing is recorded. */
  now: Turnout['channel'] | null;
}

const sentBack = '情况属实；您提出异议的那张票在这之前已经退回，没有计入。';

function wordsFor({ isUpheld, isRunning, isStruck, now }: Outcome): string {
  if (!isUpheld) return '监督委员核实过了，这一票登记无误。';
  if (isRunning && !isStruck) {
    if (now === null) return `${sentBack}您现在可以投票。`;
    if (now === 'phone') return `${sentBack}后来用手机投的那一票照样有效。`;
    return `${sentBack}现在登记的是后来的一票，不受影响；如果那也不是您投的，请再提出异议。`;
  }
  return isRunning
    ? '登记的那一票已作废，您现在可以重新投票。'
    : '情况属实，已经记录在案；投票已截止，封存的结果不再改动。';
}

/** Takes a recorded paper or visit back, as if it had never been. False: it is not there any more, so that a vote by phone or another paper meanwhile stays. */
async function voidRecordedBallot(
  tx: Tx,
  { voteId, id: entryId, area }: VoteEntry,
  { channel, receipt }: PaperObjection,
): Promise<boolean> {
  // Nothing is changed by this but that whoever reads the same paper a second time at this moment comes before or after.
  await lockRow(tx, Turnout, { voteId, entryId });
  const remove = async (is: Turnout['channel']) =>
    (await tx.delete(Turnout, { voteId, entryId, channel: is, receipt })).affected === 1;
  const wasCounted = await remove(channel);
  const wasThere = wasCounted || (channel === 'paper' && (await remove('paper_to_check')));
  if (!wasThere) return false;
  if (channel === 'paper')
    await tx.update(Paper, { voteId, entryId, state: In(['to_check', 'counted']) }, { state: 'struck' });
  await tx.delete(Envelope, { voteId, envelopeId: envelopeIdOf(voteId, entryId) });
  if (wasCounted) await countTurnout(tx, voteId, area, -1);
  return true;
}
