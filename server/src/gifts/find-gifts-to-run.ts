import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { In, LessThan } from 'typeorm';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findPools } from '../holds';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { Gift, poolOf } from './gift.entity';
import { canRunGifts } from './gift.policy';
import { presentGiftToRun, type GiftToRunAnswer } from './gift.presenter';
import { getPieces, loadGiftToRun } from './load-gift';
import { Redemption } from './redemption.entity';

/** All gifts of a community for its workers, in whatever state, the newest first. */
export async function findGiftsToRun(
  db: Reader,
  actor: Actor,
  { communityId, cursor }: schema.FindGiftsToRunInput,
): Promise<schema.FindGiftsToRunAnswer> {
  ensureAllowed(canRunGifts(actor, communityId), communityRoles);
  const where = { communityId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Gift, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items: gifts, nextCursor } = page(found, idCursor);
  const pools = await findPools(
    db,
    gifts.map(({ id }) => poolOf(id)),
  );
  const waiting = await countWaiting(
    db,
    gifts.map(({ id }) => id),
  );
  return {
    items: gifts.map((gift) => presentGiftToRun(gift, pools.get(poolOf(gift.id))!, waiting.get(gift.id) ?? 0)),
    nextCursor,
  };
}

/** One of them. */
export async function getGiftToRun(db: Reader, actor: Actor, { id }: { id: string }): Promise<GiftToRunAnswer> {
  const gift = await loadGiftToRun(db, actor, id);
  const waiting = await countWaiting(db, [id]);
  return presentGiftToRun(gift, await getPieces(db, id), waiting.get(id) ?? 0);
}

/** How many pieces are put aside, by gift. */
async function countWaiting(db: Reader, giftIds: string[]): Promise<Map<string, number>> {
  if (giftIds.length === 0) return new Map();
  const rows = await db
    .createQueryBuilder(Redemption, 'redemption')
    .select('redemption.giftId', 'giftId')
    .addSelect('COUNT(*)', 'waiting')
    .where({ giftId: In(giftIds), status: 'held' })
    .groupBy('redemption.giftId')
    .getRawMany<{ giftId: string; waiting: string | number }>();
  return new Map(rows.map(({ giftId, waiting }) => [giftId, Number(waiting)]));
}
