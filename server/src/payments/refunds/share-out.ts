/**
 * Shares a sum out in the measure of what each gave, to the fen: the shares come to the sum exactly (at most to what all gave
 * together), nobody gets more than they gave, and who gave the same differs by one fen at most. Integers below 2^53.
 */
export function shareOut(sumFen: number, given: readonly number[]): number[] {
  const all = given.reduce((sum, one) => sum + one, 0);
  const sum = Math.min(sumFen, all);
  if (sum <= 0) return given.map(() => 0);
  const exact = given.map((one) => BigInt(one) * BigInt(sum));
  const shares = exact.map((part) => Number(part / BigInt(all)));
  // What is left over by rounding down goes, fen by fen, to the largest remainders; of equal ones to who gave first.
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part % BigInt(all) }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const over = sum - shares.reduce((total, share) => total + share, 0);
  for (const { index } of byRemainder.slice(0, over)) shares[index]! += 1;
  return shares;
}
