/** Lengths and counts, used by forms and by the schema. */
export const directoryLimits = {
  nameLength: 40,
  addressLength: 80,
  descriptionLength: 300,
  eligibilityLength: 100,
  costLength: 60,
  documents: 8,
  documentLength: 30,
  keywordsLength: 60,
  phones: 2,
  phoneLength: 20,
  hoursLength: 255,
  externalIdLength: 40,
  noteLength: 60,
  queryLength: 20,
  reasonLength: 60,
  /** Lines one file may have. */
  importRows: 50_000,
  /** Drawn at once as rings; more cannot be told apart. */
  ringServices: 150,
  /** What one person may mark to see first. */
  favourites: 200,
  slotMinutes: { least: 10, most: 240 },
  slotCapacity: 50,
  bookAheadDays: 30,
  /** Bookings one person may have before them at one service. */
  bookingsAhead: 2,
  /** How long before it begins a booking can still be cancelled by the person, in minutes. */
  cancelBeforeMinutes: 60,
  noticeDays: 366,
  materials: 15,
  materialCopies: 9,
  workingDays: 90,
  resultLength: 100,
  elsewhereHowLength: 120,
  urlLength: 200,
  basisLength: 200,
  sourceLength: 100,
  guideNoteLength: 200,
  /** Lines one file of guides may have. */
  guideImportRows: 2_000,
  /** So long what a neighbour found counts together with what another finds. */
  reportDays: 30,
} as const;
