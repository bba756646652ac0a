import { submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { getIdea } from './get-idea';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';
import { lockIdeaToAnswer } from './load-idea';
import { syncTasks } from '../../tasks';
import { ideaTasks } from '../hall-tasks';

/** The community does not take an idea up, and says why: it is declined once that reason has been checked and everybody can read it. */
export async function declineIdea(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<IdeaAnswer> {
  const { communityId, gridId } = await lockIdeaToAnswer(tx, actor, id);
  const about = { subjectKind: 'idea', subjectId: id, authorId: actor.personId, communityId, gridId } as const;
  const checkId = await submitForCheck(tx, { ...about, text: reason, pictureIds: [] });
  await tx.update(Idea, { id }, { answeredById: actor.personId, reason, checkId, answerRefusedBecause: null });
  await syncTasks(tx, ideaTasks, id);
  await recordAudit(tx, actor, 'idea.declined', id);
  return getIdea(tx, actor, { id });
}
