import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { Evaluation } from './evaluation.entity';

/** How a person judged what was carried out, for the person. */
export async function exportEvaluations(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const judged = await db.find(Evaluation, { where: { personId }, order: { id: 'ASC' } });
  const motions = await db.find(Motion, {
    select: { id: true, title: true },
    where: { id: In(judged.map(({ motionId }) => motionId)) },
  });
  const titles = new Map(motions.map(({ id, title }) => [id, title]));
  return {
    evaluations: judged.map(({ motionId, grade, reason, removedBecause, at }) => ({
      motion: titles.get(motionId) ?? '',
      grade,
      reason,
      removedBecause,
      at,
    })),
  };
}
