import { wishStatusNames, isOver } from '@yuanli/shared/wishes/wish-status';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { syncTasks } from '../tasks';
import { wishTasks } from './wish-tasks';
import { Wish } from './wish.entity';

const running = wishStatusNames.filter((status) => !isOver(status));

/** What is under way in a courtyard is looked after by its grid of today; wishes that are over stay as they were written down. */
export async function regroupWishes(
  tx: Tx,
  { fromId, courtyardId, gridId }: { fromId: string; courtyardId: string; gridId: string },
): Promise<void> {
  const where = { courtyardId: In([fromId, courtyardId]), status: In(running) };
  const found = await tx.find(Wish, { select: { id: true }, where });
  await tx.update(Wish, where, { courtyardId, gridId });
  await syncTasks(
    tx,
    wishTasks,
    found.map(({ id }) => id),
  );
}
