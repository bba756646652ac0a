import { randomInt } from 'node:crypto';

/** Without 0/O and 1/I, which old eyes and old plates confuse. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A short code to print on a plate and to type by hand: 33 million of them, so ask again if one is taken. */
export const makePlateCode = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
