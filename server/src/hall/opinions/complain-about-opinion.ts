import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadOpinion } from './load-opinion';
import { isAuthor } from './opinion.policy';
import { wordsOf } from './opinion.presenter';

/** Something is wrong with an opinion: the community looks at it. */
export async function complainAboutOpinion(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { opinion } = await loadOpinion(tx, actor, id);
  ensure(opinion.state === 'shown', 'opinion.not_found');
  ensure(!isAuthor(actor, opinion), 'opinion.own');
  await fileComplaint(tx, actor, {
    subjectKind: 'opinion',
    subjectId: id,
    communityId: opinion.communityId,
    gridId: null,
    text: wordsOf(opinion),
    reason,
  });
  return { done: true };
}
