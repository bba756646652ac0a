import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { isVerifiedIn } from './is-verified-in';
import type { Motion } from './motion.entity';
import { isTalkedThrough } from './motion.policy';

/** Why this person cannot give or support an opinion now, and how to become able; null: they can. */
export async function speechBlocker(db: Tx, actor: Actor | null, motion: Motion): Promise<string | null> {
  if (!isTalkedThrough(motion)) return '这个议题现在不收集意见了';
  if (!actor) return '登录后可以说您的看法';
  if (!(await isVerifiedIn(db, actor.personId, motion.communityId)))
    return '核实住在这个社区后可以说您的看法，请在“我的”里核实住户身份';
  return null;
}
