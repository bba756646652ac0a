import type { z } from 'zod';
import type { getBalanceSheet } from '@yuanli/shared/points/points.schema';
import type { Reader, Tx } from '../platform/database';

export interface WordsToCheck {
  subjectKind: 'transfer';
  subjectId: string;
  authorId: string;
  /** Words within a family: no staff reads them, so in doubt they are not sent. */
  communityId: null;
  gridId: null;
  text: string;
  pictureIds: readonly string[];
}

/** What points asks of services that stand above it; the app hands them in. */
export interface PointsDeps {
  /** What can be had for points in a community now. */
  giftPool: (db: Reader, communityId: string) => Promise<z.input<typeof getBalanceSheet.out>['giftPool']>;
  /** Has words checked before the other one reads them; returns the id of the check. */
  submitForCheck: (tx: Tx, words: WordsToCheck) => Promise<string>;
}
