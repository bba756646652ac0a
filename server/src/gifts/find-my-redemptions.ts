import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { Redemption } from './redemption.entity';
import { presentRedemption } from './redemption.presenter';

/** All I redeemed, the newest first. */
export async function findMyRedemptions(
  db: Tx,
  { personId }: Actor,
  { cursor }: z.output<typeof schema.findMyRedemptions.in>,
): Promise<z.input<typeof schema.findMyRedemptions.out>> {
  const where = { personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Redemption, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  return { items: items.map(presentRedemption), nextCursor };
}
