import type { Tx } from '../../platform/database';
import type { HallVerdict } from '../hall-verdict';
import { Evaluation } from './evaluation.entity';

/** The reason is read by others once it has passed; the grade counts either way. A newer reason has a newer id. */
export async function takeEvaluationVerdict(tx: Tx, { subjectId: id, verdict }: HallVerdict): Promise<void> {
  if (verdict === 'passed') await tx.update(Evaluation, { id }, { isShown: true });
  if (verdict === 'refused') await tx.update(Evaluation, { id }, { isShown: false, reason: null });
}
