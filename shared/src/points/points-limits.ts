/** Lengths, counts and defaults of the points book. */
export const pointsLimits = {
  reasonLength: 100,
  wordsLength: 60,
  /** The most one rule, transfer or adjustment may move. */
  amount: 100_000,
  /** Above this an adjustment needs the supervisor's signature; a community may set another number. */
  secondSignatureAbove: 100,
  /** Points live at least so many years before the community's date takes them; a community may set another number. */
  lifeYears: 1,
  mostLifeYears: 5,
  /** Residents are told this many days before points expire. */
  announceDays: 30,
} as const;
