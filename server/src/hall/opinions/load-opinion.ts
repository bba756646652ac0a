import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadMotion } from '../motions/load-motion';
import type { Motion } from '../motions/motion.entity';
import { Opinion } from './opinion.entity';
import { canSeeOpinion } from './opinion.policy';

/** An opinion this person may see, with its motion; to everybody else it does not exist (opinion.not_found). */
export async function loadOpinion(
  db: Tx,
  actor: Actor | null,
  id: string,
): Promise<{ opinion: Opinion; motion: Motion }> {
  const opinion = await db.findOneBy(Opinion, { id });
  ensure(opinion && canSeeOpinion(actor, opinion), 'opinion.not_found');
  return { opinion, motion: await loadMotion(db, actor, opinion.motionId) };
}
