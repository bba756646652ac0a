import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { lockRow, type Tx, type Reader } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { Motion } from './motion.entity';
import { canRunMotion, canSeeMotion } from './motion.policy';

/** A motion this person may see; to everybody else it does not exist (motion.not_found). */
export async function loadMotion(db: Reader, actor: Actor | null, id: string): Promise<Motion> {
  const motion = await db.findOneBy(Motion, { id });
  ensure(motion && canSeeMotion(actor, motion), 'motion.not_found');
  return motion;
}

/** The same for an act of those who run it, and nobody else changes it till the end of the transaction. What is archived stays as it is. */
export async function lockMotionToRun(tx: Tx, actor: Actor, id: string): Promise<Motion> {
  await lockRow(tx, Motion, { id });
  const motion = await loadMotion(tx, actor, id);
  ensureAllowed(canRunMotion(actor, motion), communityRoles);
  ensure(!motion.isArchived, 'motion.wrong_stage');
  return motion;
}
