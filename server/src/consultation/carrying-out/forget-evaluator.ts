import type { Tx } from '../../platform/database';
import { Evaluation } from './evaluation.entity';

/** Somebody left for good: their reasons and their names in the list go; the sums stay as they were counted. */
export const forgetEvaluator = async (tx: Tx, personId: string): Promise<void> => void (await tx.delete(Evaluation, { personId }));
