import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { loadMotion } from '../motions/load-motion';
import { canComplainAboutEvaluation } from './implementation.policy';
import { Evaluation } from './evaluation.entity';

/** Why neighbours are satisfied or not, in their words, without their names. */
export async function findEvaluations(
  db: Tx,
  actor: Actor | null,
  { motionId, cursor }: z.output<typeof schema.findEvaluations.in>,
): Promise<z.input<typeof schema.findEvaluations.out>> {
  await loadMotion(db, actor, motionId);
  const where = { motionId, isShown: true, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Evaluation, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  return {
    items: items.map((evaluation) => {
      const { id, grade, reason, removedBy, removedBecause, at } = evaluation;
      return {
        id,
        grade,
        reason: reason ?? '',
        removedBy,
        removedBecause,
        at,
        can: { complain: canComplainAboutEvaluation(actor, evaluation) },
      };
    }),
    nextCursor,
  };
}
