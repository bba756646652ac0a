import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import { clock } from '../../../platform/clock';
import type { Tx } from '../../../platform/database';
import { newId } from '../../../platform/new-id';
import { lockMotionToRun } from '../../motions/load-motion';
import { getVote } from '../get-vote';
import { submitWords } from './submit-words';
import { readForm } from './vote-form';
import { Vote } from '../vote.entity';

/** A worker of the community drafts a vote on a motion. Nobody else reads it before it is announced. */
export async function makeVote(
  tx: Tx,
  actor: Actor,
  { motionId, ...form }: schema.MakeVoteInput,
): Promise<schema.MakeVoteAnswer> {
  const { communityId } = await lockMotionToRun(tx, actor, motionId);
  const id = newId();
  await tx.insert(Vote, {
    ...(await readForm(tx, communityId, form)),
    ...{ id, motionId, communityId, state: 'draft', madeById: actor.personId, madeAt: clock.now() },
    ...{ isNamed: false, rollHeads: 0, rollArea: 0, opened: 0, toOpen: 0, reminders: 0, remindedAt: null },
  });
  await submitWords(tx, actor, await tx.findOneByOrFail(Vote, { id }));
  await recordAudit(tx, actor, 'vote.made', id);
  return getVote(tx, actor, { id });
}
