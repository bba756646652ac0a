import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Redemption } from './redemption.entity';
import { presentRedemption } from './redemption.presenter';

const PAGE = 20;

/** All I redeemed, the newest first. */
export async function findMyRedemptions(
  db: Reader,
  { personId }: Actor,
  { cursor }: z.output<typeof schema.findMyRedemptions.in>,
): Promise<z.input<typeof schema.findMyRedemptions.out>> {
  const where = { personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Redemption, { where, order: { id: 'DESC' }, take: PAGE + 1 });
  const page = found.slice(0, PAGE);
  return { items: page.map(presentRedemption), nextCursor: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
