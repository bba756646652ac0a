export interface LedgerDifference {
  problem:
    | 'balance_is_not_its_postings'
    | 'balance_is_negative'
    | 'transaction_is_not_zero'
    | 'checkpoint_is_not_its_postings'
    | 'reserved_is_not_its_reservations'
    | 'book_does_not_close';
  /** Of the account, the transaction or the community. */
  id: string;
  /** What is stored, or must be, against what was found. */
  expected: number;
  found: number;
}

/** Sums come back as text from the server and as numbers from the embedded database. */
export interface RawSum {
  id: string;
  expected: string | number;
  found: string | number;
}

export const difference = (
  problem: LedgerDifference['problem'],
  { id, expected, found }: RawSum,
): LedgerDifference => ({
  problem,
  id,
  expected: Number(expected),
  found: Number(found),
});
