import { recorderRoles } from '@yuanli/shared/identity/roles';
import { contentText } from '@yuanli/shared/hall/seal';
import { formatHomes } from '@yuanli/shared/hall/format-homes';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import type { VoteEntry } from '../votes/roll/vote-entry.entity';
import type { Vote } from '../votes/vote.entity';
import { assertAnswers } from './assert-answers';
import { assertOpen } from './assert-open';
import { canRecord } from './casting.policy';
import { Envelope } from './envelope.entity';
import { envelopeIdOf, openContent } from './envelopes';
import { loadEntry } from './load-entry';
import { lockVoteShared } from './lock-vote';
import { Paper } from './paper.entity';
import { countTurnout } from './record-turnout';
import { notifyPeopleOfEntry } from './notify-people-of-entry';
import { Turnout } from './turnout.entity';
import { syncLine } from '../hall-tasks';

type Checked = schema.CheckPaperAnswer;

/** Second person, who has not seen what the first wrote: the same counts; anything else is entered anew. */
export async function checkPaper(tx: Tx, actor: Actor, { id, content }: schema.CheckPaperInput): Promise<Checked> {
  const paper = await tx.findOneBy(Paper, { id });
  ensure(paper, 'paper.not_found');
  const { voteId, entryId } = paper;
  const vote = await lockVoteShared(tx, voteId);
  assertOpen(vote);
  const entry = await loadEntry(tx, voteId, entryId);
  ensureAllowed(canRecord(actor, vote, entry), recorderRoles);
  ensure(paper.enteredById !== actor.personId, 'paper.same_person');
  assertAnswers(vote, content);

  // Whoever changes this row first decides; it is held while the envelope is looked into.
  const { affected } = await tx.update(
    Turnout,
    { voteId, entryId, channel: 'paper_to_check' },
    { checkedById: actor.personId },
  );
  ensure(affected === 1, 'paper.already_checked');
  const { locked, envelopeId } = await tx.findOneByOrFail(Envelope, {
    voteId,
    envelopeId: envelopeIdOf(voteId, entryId),
    state: 'waits',
  });
  const isSame = contentText(openContent(vote, envelopeId, locked)) === contentText(content);
  await settlePaper(tx, actor, paper, isSame ? 'counted' : 'differs');
  await recordAudit(tx, actor, isSame ? 'vote.paper_counted' : 'vote.paper_differs', voteId, { entryId, paperId: id });
  const checked = await (isSame ? count(tx, vote, entry) : sendBack(tx, vote, entry, paper));
  await syncLine(tx, paper);
  return checked;
}

/** The one that was entered last is the one that waits: an older one of the same line is over. */
async function settlePaper(tx: Tx, actor: Actor, { id }: Paper, state: Paper['state']): Promise<void> {
  const { affected } = await tx.update(
    Paper,
    { id, state: 'to_check' },
    { state, checkedById: actor.personId, checkedAt: clock.now() },
  );
  ensure(affected === 1, 'paper.already_checked');
}

async function count(tx: Tx, vote: Vote, entry: VoteEntry): Promise<Checked> {
  const key = { voteId: vote.id, entryId: entry.id };
  await tx.update(Turnout, key, { channel: 'paper' });
  await tx.update(Envelope, { voteId: vote.id, envelopeId: envelopeIdOf(vote.id, entry.id) }, { state: 'counts' });
  await countTurnout(tx, vote.id, entry.area, 1);
  await notifyPeopleOfEntry(tx, vote, entry, 'paper');
  const { receipt } = await tx.findOneByOrFail(Turnout, key);
  return { isSame: true, receipt };
}

async function sendBack(
  tx: Tx,
  { id: voteId, title }: Vote,
  { id: entryId, label }: VoteEntry,
  { enteredById }: Paper,
): Promise<Checked> {
  await tx.delete(Turnout, { voteId, entryId });
  await tx.delete(Envelope, { voteId, envelopeId: envelopeIdOf(voteId, entryId) });
  const text = `“${title}”${formatHomes(label)}的纸质票，两次录入不一致，还没有计入。请对照纸质票重新拍照录入，再请另一个人核对。`;
  await notify(tx, enteredById, { title: '一张纸质票要重录', text, link: { kind: 'vote', id: voteId } });
  return { isSame: false, receipt: null };
}
