import type { Tx } from '../platform/database';
import { eraseEvaluator } from './implementation/erase-evaluator';
import { eraseIdeas } from './ideas/erase-ideas';
import { eraseSpeaker } from './opinions/erase-speaker';

/** Somebody left for good: what of theirs the hall forgets. Who has voted stays in the turnout of that vote, as law wants it. */
export async function eraseFromHall(tx: Tx, personId: string): Promise<void> {
  await eraseIdeas(tx, personId);
  await eraseSpeaker(tx, personId);
  await eraseEvaluator(tx, personId);
}
