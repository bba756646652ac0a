/** Lengths, counts and days of cases, used by the forms and by the schema alike. */
export const caseLimits = {
  textLength: 500,
  titleLength: 30,
  spotLength: 40,
  nameLength: 20,
  addressLength: 80,
  pictures: 6,
  reasonLength: 200,
  questionLength: 200,
  partLength: 300,
  placeLength: 80,
  noteLength: 300,
  feedbackLength: 200,
  externalNumberLength: 40,
  departmentNameLength: 30,
  templateTitleLength: 20,
  promiseItemLength: 20,
  promiseHours: 720,
  /** Rows that one community keeps. */
  rules: 200,
  dutyDaysAtATime: 31,
  promises: 60,
  templates: 100,
  /** The last cases that a rule is tried on before it is saved. */
  triedCases: 100,
  /** Days after an answer: without a word of the resident it is closed 未回复. */
  confirmDays: 7,
  /** Days after an answer in which 没解决 reopens it with one tap. */
  reopenDays: 15,
  /** From this reopening on it goes one level up. */
  reopeningsBeforeRaise: 2,
  /** Noted attempts to reach the resident that stand for their answer. */
  attempts: 2,
  /** Days in which handlers may still see the contact after it is over. */
  contactDays: 7,
  /** Days in which cases count as repeated. */
  repeatedDays: 90,
  /** So many of one category in one courtyard: staff are offered a draft idea for the hall. */
  repeatedCases: 3,
  /** Answered ones of the same kind that are shown to whoever writes of the like, of the last 90 days. */
  answeredAlike: 3,
  /** On the ring map the nearest so many, of the last so many that neighbours may read. */
  casesOnRings: 60,
  casesLookedThrough: 300,
  /** From its courtyard; what is marked farther away was a slip. */
  metresToMark: 3_000,
  /** Working days until a question to a department is due unless said otherwise. */
  whistleWorkingDays: 3,
  whistlesAtATime: 6,
  /** Volunteers that are offered for one search. */
  helpersShown: 20,
  /** Cases answered by one act. */
  answeredAtOnce: 50,
  /** Days of the 30 in which both sides may ask a court to confirm; they are reminded on the 20th. */
  courtDays: 30,
  courtReminderDay: 20,
} as const;
