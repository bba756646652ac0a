import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { lockRow, type Tx, type Reader } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { canRunMotion } from '../motions/motion.policy';
import { Idea } from './idea.entity';
import { canSeeIdea, isAuthor, waitsForAnswer } from './idea.policy';

/** An idea this person may see; to everybody else it does not exist (idea.not_found). */
export async function loadIdea(db: Reader, actor: Actor | null, id: string): Promise<Idea> {
  const idea = await db.findOneBy(Idea, { id });
  ensure(idea && canSeeIdea(actor, idea), 'idea.not_found');
  return idea;
}

/** The same for the worker who answers it; nobody answers their own, nor changes it till the end of the transaction. */
export async function lockIdeaToAnswer(tx: Tx, actor: Actor, id: string): Promise<Idea> {
  await lockRow(tx, Idea, { id });
  const idea = await loadIdea(tx, actor, id);
  ensureAllowed(canRunMotion(actor, idea), communityRoles);
  ensure(!isAuthor(actor, idea), 'idea.own_idea');
  ensureAllowed(idea.status !== 'gathering_support', 'enough_support');
  ensure(waitsForAnswer(idea), 'idea.already_answered');
  return idea;
}
