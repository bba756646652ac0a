export const giftLimits = {
  titleLength: 20,
  storyLength: 300,
  placeLength: 60,
  hoursLength: 40,
  reasonLength: 100,
  pictures: 3,
  price: 100_000,
  stock: 10_000,
  perPerson: 100,
  /** Days a gift is put aside for whoever redeemed it. */
  holdDays: 7,
  mostHoldDays: 30,
} as const;
