import { In, LessThan, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/points/points.schema';
import { placeChain } from '../../places';
import { type Actor, scopesOf } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensure } from '../../platform/refusal';
import { type AdjustmentAnswer, presentAdjustments } from './adjustment.presenter';
import { PointsAdjustment } from './points-adjustment.entity';
import { canSeeAdjustments } from '../points.policy';

/** The adjustments of my community, newest first: those that wait for a signature, or those that are done. */
export async function findAdjustments(
  db: Reader,
  actor: Actor,
  { communityId, view, cursor }: schema.FindAdjustmentsInput,
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

/** How many adjustments wait for the signature of this supervisor; `most` stands for that many or more. */
export async function countAdjustmentsToSign(db: Reader, actor: Actor, most: number): Promise<number> {
  const communityId = In(scopesOf(actor, ['supervisor']));
  const where = { communityId, isDone: false, madeById: Not(actor.personId), personId: Not(actor.personId) };
  const waiting = await db.find(PointsAdjustment, { select: { id: true }, where, take: most });
  return waiting.length;
}
