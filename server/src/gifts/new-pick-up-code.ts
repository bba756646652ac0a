import { randomInt } from 'node:crypto';

/** Eight digits: typed in a few seconds, and only good in the hands of a keeper. */
export const newPickUpCode = (): string => String(randomInt(100_000_000)).padStart(8, '0');
