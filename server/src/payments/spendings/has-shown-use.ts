import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Spending } from './spending.entity';

/** Has it been shown, and signed, what the money of a purpose was used for? */
export const hasShownUse = (db: Reader, purposeId: string): Promise<boolean> =>
  db.existsBy(Spending, { purposeId, status: 'approved' });

/** Does a spending of a purpose wait to be read or signed? */
export const hasWaitingSpending = (db: Reader, purposeId: string): Promise<boolean> =>
  db.existsBy(Spending, { purposeId, status: In(['checking', 'waiting']) });
