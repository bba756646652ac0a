import { randomInt } from 'node:crypto';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';

/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten letters, 50 bits: short enough to copy by hand, and made of nothing that could say what was voted. */
export const makeReceipt = (): string =>
  Array.from({ length: hallLimits.receiptLength }, () => LETTERS[randomInt(LETTERS.length)]).join('');
