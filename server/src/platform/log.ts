import pino, { type Logger } from 'pino';
import { describeError } from './describe-error';

export type Log = Logger;

/** Structured lines on stdout. What could name a person is cut out before it is written. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: { paths: ['*.phone', '*.address', '*.token', '*.openid', 'headers.authorization'], censor: '[private]' },
    },
    // No request waits for its line, and lines are written many at once, within a second; pino writes what is left when the process ends.
    pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 }),
  );
