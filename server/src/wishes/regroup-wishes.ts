import { wishStatusNames, isOver } from '@yuanli/shared/wishes/wish-status';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { Wish } from './wish.entity';

const running = wishStatusNames.filter((status) => !isOver(status));

/** What is under way in a courtyard is looked after by its grid of today; wishes that are over stay as they were written down. */
export async function regroupWishes(
  tx: Tx,
  { fromId, courtyardId, gridId }: { fromId: string; courtyardId: string; gridId: string },
): Promise<void> {
  await tx.update(Wish, { courtyardId: In([fromId, courtyardId]), status: In(running) }, { courtyardId, gridId });
}
