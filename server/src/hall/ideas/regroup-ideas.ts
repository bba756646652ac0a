import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Idea } from './idea.entity';

/** Ideas that are under way in a courtyard belong to its grid of today. */
export async function regroupIdeas(
  tx: Tx,
  {
    communityId,
    fromId,
    courtyardId,
    gridId,
  }: { communityId: string; fromId: string; courtyardId: string; gridId: string },
): Promise<void> {
  const status = In(['checking', 'refused', 'gathering_support', 'supported'] as const);
  await tx.update(Idea, { communityId, status, courtyardId: In([fromId, courtyardId]) }, { courtyardId, gridId });
}
