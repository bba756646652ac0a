/** Lengths and counts, used by the forms and by the schema alike. */
export const wishLimits = {
  titleLength: 30,
  storyLength: 500,
  availabilityLength: 60,
  aliasLength: 10,
  addressLength: 80,
  nameLength: 20,
  pictures: 6,
  reasonLength: 100,
  completionLength: 300,
  feedbackLength: 200,
  /** Days a claimed wish is held for the claimant; a community may set another number. */
  holdDays: 14,
  /** Wishes one claimant may hold at a time; a community may set another number. */
  claimsAtATime: 3,
  /** Days an open wish stays open before it expires. */
  openDays: 60,
  /** Days after which an open wish has waited long, and days before it expires: its staff are told. */
  longOpenDays: 21,
  expiresSoonDays: 7,
  /** Days after fulfilment in which the claimant may still see the contact. */
  contactDays: 7,
} as const;
