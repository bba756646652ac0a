/** Lengths, counts and times of volunteering, used by forms and by the schema alike. */
export const volunteeringLimits = {
  titleLength: 30,
  storyLength: 800,
  placeLength: 60,
  bringLength: 100,
  postNameLength: 20,
  dutyLength: 200,
  reasonLength: 200,
  evaluationLength: 200,
  trainingLength: 30,
  nameLength: 20,
  pictures: 6,
  postsPerActivity: 10,
  /** Shifts one weekly repetition may make. */
  shiftsAtOnce: 60,
  capacity: 2_000,
  shiftHours: 12,
  /** Hours before the start until which a seat can be given back without a mark. */
  cutOffHours: 12,
  mostCutOffHours: 168,
  /** Hours in which an offered seat must be accepted; never beyond the start of the shift. */
  offerHours: 12,
  /** Seconds one check-in code lasts, and how many steps two clocks may be apart. */
  codeSeconds: 30,
  codeSteps: 1,
  /** One may check in so many minutes before the start, and out so many after the end. */
  earlyMinutes: 60,
  lateMinutes: 180,
  /** A check kept on a phone without network is taken so many hours after the end of the shift. */
  syncHours: 72,
  /** Days in which a volunteer may object to a record. */
  objectionDays: 7,
  /** Under this age a guardian must agree. */
  adultAge: 18,
  youngest: 6,
} as const;
