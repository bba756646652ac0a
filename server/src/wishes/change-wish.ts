import { type FindOptionsWhere, In, type QueryDeepPartialEntity } from 'typeorm';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { canBecome, isOver, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import type { Actor } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { syncTasks } from '../tasks';
import { endSponsoringOf } from './sponsoring/close-sponsoring';
import { WishContact } from './wish-contact.entity';
import { wishTasks } from './wish-tasks';
import { Wish } from './wish.entity';
import { canSee } from './wish.policy';

interface Change {
  from: readonly WishStatus[];
  to: WishStatus;
  set?: QueryDeepPartialEntity<Wish>;
  /** More that must still hold at the moment of writing. */
  where?: FindOptionsWhere<Wish>;
}

/**
 * The only place that moves a wish from one state to another: one UPDATE that takes effect only if the wish still is
 * in a state it may come from. False: someone else was faster.
 */
export async function tryChangeWish(tx: Tx, wishId: string, { from, to, set, where }: Change): Promise<boolean> {
  const stray = from.find((status) => !canBecome(status, to));
  if (stray) throw new Error(`no wish goes from ${stray} to ${to}`);
  const { affected } = await tx.update(
    Wish,
    { ...where, id: wishId, status: In([...from]) },
    { ...set, status: to, statusAt: clock.now() },
  );
  if (affected === 1) await syncTasks(tx, wishTasks, wishId);
  if (affected === 1 && isOver(to)) {
    await tx.update(WishContact, { wishId }, { keptUntil: fromNow(days(wishLimits.contactDays)) });
    await endSponsoringOf(tx, wishId, to);
  }
  return affected === 1;
}

/** The same for an act of a person, who is told when the wish has changed under their hands. */
export async function changeWish(tx: Tx, wishId: string, change: Change): Promise<void> {
  if (!(await tryChangeWish(tx, wishId, change))) throw new Refusal('wish.changed');
}

/** The row of a wish this person may see; to everybody else it does not exist (wish.not_found). */
export async function loadWish(db: Reader, actor: Actor | null, id: string): Promise<Wish> {
  const wish = await db.findOneBy(Wish, { id });
  ensure(wish && canSee(actor, wish), 'wish.not_found');
  return wish;
}
