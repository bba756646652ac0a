import { changePlain, type Tx } from '../../platform/database';
import { Evaluation } from './evaluation.entity';

/**
 * Somebody left for good: their reasons go. While a motion is still being judged their grade goes too, as whoever comes back
 * would judge it twice; after that the sums stay as they were counted.
 */
export async function eraseEvaluator(tx: Tx, personId: string): Promise<void> {
  for (const { motionId, grade } of await tx.findBy(Evaluation, { personId })) {
    await changePlain(tx, `UPDATE motion SET ${grade} = ${grade} - 1 WHERE id = ? AND stage = 'evaluating'`, [
      motionId,
    ]);
  }
  await tx.delete(Evaluation, { personId });
}
