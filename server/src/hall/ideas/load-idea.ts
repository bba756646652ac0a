import type { Actor } from '../../platform/actor';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { canRunMotion } from '../motions/motion.policy';
import { Idea } from './idea.entity';
import { canSeeIdea, isAuthor, waitsForAnswer } from './idea.policy';

/** An idea this person may see; to everybody else it does not exist (idea.not_found). */
export async function loadIdea(db: Tx, actor: Actor | null, id: string): Promise<Idea> {
  const idea = await db.findOneBy(Idea, { id });
  ensure(idea && canSeeIdea(actor, idea), 'idea.not_found');
  return idea;
}

/** The same for the worker who answers it; nobody answers their own, nor changes it till the end of the transaction. */
export async function lockIdeaToAnswer(tx: Tx, actor: Actor, id: string): Promise<Idea> {
  await lockRow(tx, Idea, { id });
  const idea = await loadIdea(tx, actor, id);
  ensure(canRunMotion(actor, idea), 'request.not_allowed');
  ensure(!isAuthor(actor, idea), 'idea.own_idea');
  ensure(waitsForAnswer(idea), idea.status === 'gathering_support' ? 'request.not_allowed' : 'idea.already_answered');
  return idea;
}
