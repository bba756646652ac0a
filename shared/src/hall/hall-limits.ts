/** Lengths and counts, used by forms and by the schema. */
export const hallLimits = {
  titleLength: 30,
  storyLength: 500,
  placeLength: 40,
  pictures: 6,
  summaryLength: 200,
  opinionLength: 140,
  /** What one person may say about one motion. */
  opinionsEach: 10,
  positionLength: 500,
  stepLength: 300,
  reasonLength: 200,
  evaluationLength: 140,
  ownerLength: 20,
  attachments: 10,
  captionLength: 30,
  options: { least: 2, most: 12 },
  optionLength: 40,
  /** The longest line of a thread: 通过, and every option of the longest ballot by its name. */
  stepTitleLength: 500,
  mostBudget: 1_000_000_000,
  /** A budget is shared out in so many equal parts: each is a mark by itself, so that no amount can be a sign of whose ballot it was. */
  budgetParts: 10,
  /** Where a community's own rules say that invalid papers do not take part. */
  sourceLength: 60,
  /** Where a community has not said otherwise. */
  supportNeeded: 20,
  supportDays: 30,
  answerDays: 7,
  mostSupportNeeded: 2_000,
  /** A vote runs at least an hour and at most so many days. */
  voteDays: 60,
  /** Never more than two for one vote. */
  reminders: 2,
  /** Between the two. */
  hoursBetweenReminders: 24,
  disclosureDays: 15,
  /** Of blank papers printed at a time. */
  mostBlankBallots: 500,
  similarIdeas: 3,
  receiptLength: 10,
  /** What a ballot is sent with: random, and padded so that all ballots are equally long. */
  blind: { least: 22, most: 256 },
  /** What was sealed of a closed vote comes in pieces of so many leaves. */
  leavesAtOnce: 5_000,
} as const;
