import { findPools, type HoldPool } from '../holds';
import type { Actor } from '../platform/actor';
import { lockRow, type Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Gift, poolOf } from './gift.entity';
import { canRunGifts, canSeeGift } from './gift.policy';

/** The row of a gift this person may see; to everybody else it does not exist (gift.not_found). */
export async function loadGift(db: Tx, actor: Actor | null, id: string): Promise<Gift> {
  const gift = await db.findOneBy(Gift, { id });
  ensure(gift && canSeeGift(actor, gift), 'gift.not_found');
  return gift;
}

/** For those who run it. */
export async function loadGiftToRun(db: Tx, actor: Actor, id: string): Promise<Gift> {
  const gift = await db.findOneBy(Gift, { id });
  ensure(gift && canRunGifts(actor, gift.communityId), 'gift.not_found');
  return gift;
}

/**
 * The same two, locked by an update that changes nothing: whoever changes or redeems a gift comes after whoever does so
 * already, and finds it as it is then. Always the first lock of an act, before the points and the pieces.
 */
export async function lockGift(tx: Tx, actor: Actor, id: string): Promise<Gift> {
  await lockRow(tx, Gift, { id });
  return loadGift(tx, actor, id);
}

export async function lockGiftToRun(tx: Tx, actor: Actor, id: string): Promise<Gift> {
  await lockRow(tx, Gift, { id });
  return loadGiftToRun(tx, actor, id);
}

/** How many pieces there are and are taken. Its pool is as old as the gift. */
export async function getPieces(db: Tx, giftId: string): Promise<HoldPool> {
  const id = poolOf(giftId);
  const pool = (await findPools(db, [id])).get(id);
  if (!pool) throw new Error(`no pool ${id}`);
  return pool;
}
