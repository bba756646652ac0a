import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Redemption } from './redemption.entity';

export interface RedemptionTodo {
  kind: 'collect_gift';
  id: string;
  title: string;
  hint: string;
  dueAt: Date | null;
}

const MOST = 10;

/** Gifts put aside for this very person, the one that runs out first on top. */
export async function findRedemptionTodos(db: Reader, { personId }: Actor): Promise<RedemptionTodo[]> {
  const held = await db.find(Redemption, {
    where: { personId, status: 'held' },
    order: { expiresAt: 'ASC' },
    take: MOST,
  });
  return held.map(({ id, title, pickUpPlace, expiresAt }) => ({
    kind: 'collect_gift',
    id,
    title: `“${title}”待您领取`,
    hint: pickUpPlace,
    dueAt: expiresAt,
  }));
}
