import type { Tx } from '../platform/database';
import { forgetEvaluator } from './implementation/forget-evaluator';
import { forgetIdeas } from './ideas/forget-ideas';
import { forgetSpeaker } from './opinions/forget-speaker';

/** Somebody left for good: what of theirs the hall forgets. Who has voted stays in the turnout of that vote, as law wants it. */
export async function forgetInHall(tx: Tx, personId: string): Promise<void> {
  await forgetIdeas(tx, personId);
  await forgetSpeaker(tx, personId);
  await forgetEvaluator(tx, personId);
}
