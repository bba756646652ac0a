/** How much of everything a community has; the district has 127 times as much. */
export const perCommunity = {
  courtyards: 47,
  buildings: 94,
  households: 2_678,
  /** 920,115 in the district. */
  residents: 7_245,
  /** 200,025, in whose name there is a session. */
  people: 1_575,
  /** 130,048: the first of the people. */
  volunteers: 1_024,
  /** 1,000,125 together. */
  wishes: 4_725,
  tasks: 3_150,
  /** 10,001,250 postings: two for each. */
  transactions: 39_375,
  /** Of activities that are over. */
  pastShifts: 480,
  pastActivities: 24,
  records: 4_096,
  /** The first wait for their minutes, the others are of shifts to come. */
  unconfirmedSeats: 400,
  comingSeats: 900,
  messages: 4_725,
  ideas: 60,
  ideaSupports: 1_200,
  motions: 30,
  opinions: 600,
  entries: 1_000,
  services: 158,
} as const;

export const DISTRICT = { communities: 127, grids: 1_500, streets: 23, running: 293 };

/** Of the grids that every community has; the last ones have no courtyard. */
export const GRIDS_WITH_COURTYARDS = 11;
/** Names on the roll. */
export const NAMES = 2_000;
/** Days of a running activity before and after today, with a shift each. */
export const SHIFT_DAYS = { before: 60, after: 14 };

/** 43 letters, as a phone has them. */
export const tokenOf = (kind: 'p' | 'w' | 'o', n: number): string => kind + String(n).padStart(42, '0');
