/** What one recording may be. */
export const recordingLimits = {
  /** WeChat's recorder stops by itself after so many. */
  seconds: 60,
  /** Of 60 seconds at the highest rate a recorder gives. */
  bytes: 2 * 1024 * 1024,
} as const;
