import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Wish } from './wish.entity';
import { canSee } from './wish.policy';

/** The row of a wish this person may see; to everybody else it does not exist (wish.not_found). */
export async function loadWish(tx: Tx, actor: Actor | null, id: string): Promise<Wish> {
  const wish = await tx.findOneBy(Wish, { id });
  ensure(wish && canSee(actor, wish), 'wish.not_found');
  return wish;
}
