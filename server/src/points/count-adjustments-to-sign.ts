import { In, Not } from 'typeorm';
import { scopesOf, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { PointsAdjustment } from './points-adjustment.entity';

/** How many adjustments wait for the signature of this supervisor; `most` stands for that many or more. */
export async function countAdjustmentsToSign(db: Reader, actor: Actor, most: number): Promise<number> {
  const communityId = In(scopesOf(actor, ['supervisor']));
  const where = { communityId, isDone: false, madeById: Not(actor.personId), personId: Not(actor.personId) };
  const waiting = await db.find(PointsAdjustment, { select: { id: true }, where, take: most });
  return waiting.length;
}
