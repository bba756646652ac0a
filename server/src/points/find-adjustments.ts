import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/points/points.schema';
import { placeChain } from '../places';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { presentAdjustments, type AdjustmentAnswer } from './adjustment.presenter';
import { PointsAdjustment } from './points-adjustment.entity';
import { canSeeAdjustments } from './points.policy';

/** The adjustments of my community, newest first: those that wait for a signature, or those that are done. */
export async function findAdjustments(
  db: Tx,
  actor: Actor,
  { communityId, view, cursor }: z.output<typeof schema.findAdjustments.in>,
): Promise<{ items: AdjustmentAnswer[]; nextCursor: string | null }> {
  const chain = await placeChain(db, communityId);
  ensure(canSeeAdjustments(actor, chain), 'request.not_allowed');
  const where = { communityId, isDone: view === 'done', ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(PointsAdjustment, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  return {
    items: await presentAdjustments(db, actor, items, chain),
    nextCursor,
  };
}
