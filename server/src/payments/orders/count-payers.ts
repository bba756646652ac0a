import { selectPlain, type Reader } from '../../platform/database';

/** How many people have given for a purpose, each once. */
export async function countPayers(db: Reader, purposeId: string): Promise<number> {
  const counting = `SELECT COUNT(DISTINCT payerId) AS payers FROM payment
    WHERE purposeId = ? AND status IN ('paid', 'settled', 'refunding', 'partly_refunded') AND shippingState IS NOT NULL`;
  const [found] = await selectPlain<{ payers: number | string }>(db, counting, [purposeId]);
  return Number(found?.payers ?? 0);
}
