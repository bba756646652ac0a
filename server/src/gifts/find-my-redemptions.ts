import { LessThan } from 'typeorm';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { idCursor, page, PAGE_SIZE } from '../platform/list';
import { loadMyRedemption } from './load-redemption';
import { Redemption } from './redemption.entity';
import { presentRedemption, type RedemptionAnswer } from './redemption.presenter';

/** All I redeemed, the newest first. */
export async function findMyRedemptions(
  db: Reader,
  { personId }: Actor,
  { cursor }: schema.FindMyRedemptionsInput,
): Promise<schema.FindMyRedemptionsAnswer> {
  const where = { personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Redemption, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  return { items: items.map(presentRedemption), nextCursor };
}

/** What I redeemed, with the code to fetch it. */
export async function getRedemption(db: Reader, actor: Actor, { id }: { id: string }): Promise<RedemptionAnswer> {
  return presentRedemption(await loadMyRedemption(db, actor, id));
}
