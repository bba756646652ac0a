import { changePlain, type Tx } from '../../platform/database';

/** Until this transaction ends nobody else moves this balance, and all who did are visible. A no-op update locks on every database. */
export async function lockAccount(tx: Tx, id: string): Promise<void> {
  await changePlain(tx, 'UPDATE points_account SET balance = balance WHERE id = ?', [id]);
}
