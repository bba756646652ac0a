import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import type { Tx } from '../../../platform/database';
import { ensure } from '../../../platform/refusal';
import { getVote } from '../get-vote';
import { lockVoteToRun } from '../load-vote';
import { submitWords } from './submit-words';
import { readForm } from './vote-form';
import { Vote } from '../vote.entity';

/** A draft may be written anew; an announced vote never changes. */
export async function changeVote(
  tx: Tx,
  actor: Actor,
  { id, ...form }: schema.ChangeVoteInput,
): Promise<schema.ChangeVoteAnswer> {
  const vote = await lockVoteToRun(tx, actor, id);
  ensure(vote.state === 'draft', 'vote.not_draft');
  const setting = await readForm(tx, vote.communityId, form);
  await tx.update(Vote, { id }, setting);
  await submitWords(tx, actor, Object.assign(vote, setting));
  await recordAudit(tx, actor, 'vote.changed', id);
  return getVote(tx, actor, { id });
}
