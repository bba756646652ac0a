import type { Reader } from '../platform/database';
import { findOpenBooks } from './find-open-books';
import { findWrongAccounts } from './find-wrong-accounts';
import { findWrongCheckpoints } from './find-wrong-checkpoints';
import { findWrongTransactions } from './find-wrong-transactions';
import type { LedgerDifference } from './ledger-difference';

/** Everything in the book that does not add up; empty when all is well. Each question is bounded, and sees one moment. */
export const findLedgerDifferences = async (db: Reader): Promise<LedgerDifference[]> => [
  ...(await findWrongAccounts(db)),
  ...(await findWrongTransactions(db)),
  ...(await findWrongCheckpoints(db)),
  ...(await findOpenBooks(db)),
];
