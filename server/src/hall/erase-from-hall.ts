import type { Tx } from '../platform/database';
import { eraseEvaluator } from './implementation/erase-evaluator';
import { eraseIdeas, withdrawIdeaSupports } from './ideas/erase-ideas';
import { eraseSpeaker, withdrawOpinionSupports } from './opinions/erase-speaker';

/** Somebody left for good: what of theirs the hall forgets. Who has voted stays in the turnout of that vote, as law wants it. */
export async function eraseFromHall(tx: Tx, personId: string): Promise<void> {
  await eraseIdeas(tx, personId);
  await eraseSpeaker(tx, personId);
  await eraseEvaluator(tx, personId);
}

/** Somebody is no verified resident any more, as another account is verified by the same number: what they stood behind and how they judged counts no longer. Their words stay. */
export async function withdrawVoices(tx: Tx, personId: string): Promise<void> {
  await withdrawIdeaSupports(tx, personId, ['gathering_support', 'supported']);
  await withdrawOpinionSupports(tx, personId);
  await eraseEvaluator(tx, personId);
}
