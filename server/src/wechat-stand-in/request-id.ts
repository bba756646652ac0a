import { randomBytes } from 'node:crypto';

/** `6aac0064-355b48ab-4c5b487e`: as rid of an answer and as trace_id of a check. */
export const requestId = (now: Date): string => {
  const time = Math.floor(now.getTime() / 1000)
    .toString(16)
    .padStart(8, '0');
  return [time, randomBytes(4).toString('hex'), randomBytes(4).toString('hex')].join('-');
};
