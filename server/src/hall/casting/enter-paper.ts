import { recorderRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { assertAnswers } from './assert-answers';
import { assertOpen } from './assert-open';
import { canRecord } from './casting.policy';
import { presentEntry } from './entry.presenter';
import { loadEntry } from './load-entry';
import { lockVoteShared } from './lock-vote';
import { Paper } from './paper.entity';
import { putInEnvelope } from './put-in-envelope';
import { recordTurnout } from './record-turnout';
import { syncLine } from '../hall-tasks';

/** First person: what the paper says, with its photo. It holds the one lock from now on, and counts when somebody else has read the same. */
export async function enterPaper(
  tx: Tx,
  actor: Actor,
  { voteId, entryId, content, pictureId }: schema.EnterPaperInput,
): Promise<schema.EnterPaperAnswer> {
  const vote = await lockVoteShared(tx, voteId);
  assertOpen(vote);
  const entry = await loadEntry(tx, voteId, entryId);
  ensureAllowed(canRecord(actor, vote, entry), recorderRoles);
  assertAnswers(vote, content);

  const at = clock.now();
  const turnout = await recordTurnout(tx, {
    voteId,
    entryId,
    channel: 'paper_to_check',
    byId: actor.personId,
    knownBy: null,
    at,
  });
  ensure(turnout, 'vote.already_cast');
  await assertOwnPictures(tx, actor, [pictureId]);
  const paper = {
    id: newId(),
    voteId,
    entryId,
    receipt: turnout.receipt,
    pictureId,
    enteredById: actor.personId,
    enteredAt: at,
    checkedById: null,
    checkedAt: null,
  };
  await tx.insert(Paper, { ...paper, state: 'to_check' });
  await syncLine(tx, paper);
  await putInEnvelope(tx, vote, entryId, content, 'waits');
  await recordAudit(tx, actor, 'vote.paper_entered', voteId, { entryId, paperId: paper.id });
  return presentEntry(entry, 'paper_to_check');
}
