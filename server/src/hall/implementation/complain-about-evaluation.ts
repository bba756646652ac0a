import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { loadMotion } from '../motions/load-motion';
import { canComplainAboutEvaluation } from './implementation.policy';
import { Evaluation } from './evaluation.entity';

/** Something is wrong with what a neighbour wrote to their grade: the community looks at it. */
export async function complainAboutEvaluation(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const evaluation = await tx.findOneBy(Evaluation, { id });
  ensure(evaluation?.isShown, 'opinion.not_found');
  const { communityId } = await loadMotion(tx, actor, evaluation.motionId);
  ensureAllowed(canComplainAboutEvaluation(actor, evaluation), 'not_the_author');
  await fileComplaint(tx, actor, {
    subjectKind: 'evaluation',
    subjectId: id,
    communityId,
    gridId: null,
    text: evaluation.reason ?? '',
    reason,
  });
  return { done: true };
}
