import type { Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';

/** Until this transaction ends nobody else moves this balance, and all who did are visible. A no-op update locks on every database. */
export async function lockAccount(tx: Tx, id: string): Promise<void> {
  await tx.createQueryBuilder().update(PointsAccount).set({ balance: () => 'balance' }).where('id = :id', { id }).execute();
}
