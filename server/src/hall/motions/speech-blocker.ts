import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { isVerifiedIn } from './is-verified-in';
import type { Motion } from './motion.entity';
import { isTalkedThrough } from './motion.policy';

/** Why this person cannot give or support an opinion now, and how to become able; null: they can. */
export async function speechBlocker(db: Reader, actor: Actor | null, motion: Motion): Promise<string | null> {
  if (!isTalkedThrough(motion)) return '这个议题不再收集意见了';
  if (!actor) return '登录后可以发表意见';
  if (!(await isVerifiedIn(db, actor.personId, motion.communityId)))
    return '核实住户身份后可以发表意见，请在“我的”里核实';
  return null;
}
