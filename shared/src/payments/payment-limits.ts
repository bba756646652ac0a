/** Amounts in fen, times in minutes and days: used by the pages and by the server alike. */
export const paymentLimits = {
  leastFen: 100,
  /** One payment, and all of one person in one day of China. */
  mostFen: 100_000,
  mostFenPerDay: 200_000,
  /** An order that nobody paid is closed after this. */
  minutesToPay: 30,
  /** What one wish may cost. */
  mostFenPerWish: 500_000,
  /** Days from opening a sponsorship until its money is used and shown, or goes back. */
  daysToUse: 60,
  useLength: 60,
  whatLength: 60,
  receipts: 6,
  noteLength: 200,
} as const;
