import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { getFund } from '../../points';
import { Spending } from './spending.entity';

/** Has it been shown, and signed, what the money of a purpose was used for? */
export const hasShownUse = (db: Reader, purposeId: string): Promise<boolean> =>
  db.existsBy(Spending, { purposeId, status: 'approved' });

/** Those of these purposes whose use has been shown, and signed. */
export async function findPurposesShown(db: Reader, purposeIds: readonly string[]): Promise<Set<string>> {
  const where = { purposeId: In([...purposeIds]), status: 'approved' as const };
  const spendings = await db.find(Spending, { select: { id: true, purposeId: true }, where });
  return new Set(spendings.map(({ purposeId }) => purposeId));
}

/** Does a spending of a purpose wait to be read or signed? */
export const hasWaitingSpending = (db: Reader, purposeId: string): Promise<boolean> =>
  db.existsBy(Spending, { purposeId, status: In(['checking', 'waiting']) });

/** What is left of what was given, less what waits for a signature. */
export async function getUnspentFen(db: Reader, communityId: string, purposeId: string): Promise<number> {
  const waiting = await db.sum(Spending, 'amountFen', [
    { purposeId, status: 'checking' },
    { purposeId, status: 'waiting' },
  ]);
  return (await getFund(db, communityId, purposeId)) - Number(waiting ?? 0);
}
