import { randomInt } from 'node:crypto';
import { digest } from '../../platform/crypto';

/** Without I, L, O and U: nobody mistakes them when reading a slip of paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters, 40 bits, unless told. */
export const newCode = (length = 8): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Typed letters that look like a digit count as that digit. */
export const digestOfCode = (code: string): string =>
  digest('verification-code', code.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'));
