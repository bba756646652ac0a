import type * as schema from '@yuanli/shared/hall/ideas.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { beginMotion } from '../motions/begin-motion';
import { getIdea } from './get-idea';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';
import { lockIdeaToAnswer } from './load-idea';
import { syncTasks } from '../../tasks';
import { ideaTasks } from '../hall-tasks';

/** The community takes an idea up: it becomes a motion, and all who stand behind it hear of it once the summary has been checked. */
export async function acceptIdea(tx: Tx, actor: Actor, form: schema.AcceptIdeaInput): Promise<IdeaAnswer> {
  const { id, summary, ownerName, dueAt: dueDay } = form;
  const { communityId, title, story, pictureIds, authorId: proposerId } = await lockIdeaToAnswer(tx, actor, id);
  const set = {
    status: 'motion',
    statusAt: clock.now(),
    answeredById: actor.personId,
    answerRefusedBecause: null,
  } as const;
  const { affected } = await tx.update(Idea, { id, status: 'supported' }, set);
  ensure(affected === 1, 'idea.already_answered');
  await syncTasks(tx, ideaTasks, id);
  const motionId = await beginMotion(tx, actor, {
    communityId,
    title,
    summary,
    story,
    pictureIds,
    ideaId: id,
    proposerId,
    ownerName,
    dueDay,
  });
  await tx.update(Idea, { id }, { motionId });
  await recordAudit(tx, actor, 'idea.accepted', id, { motionId });
  return getIdea(tx, actor, { id });
}
