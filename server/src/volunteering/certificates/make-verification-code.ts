import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be taken for one another on paper. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Ten signs, 50 bits: nobody finds one by trying. */
export const makeVerificationCode = (): string =>
  Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
