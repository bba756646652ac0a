import { plainText } from '@yuanli/shared/plain-text';

/** Longer than any column may be, so that what is too long can still be told. */
const LONGEST = 400;

/** A cell as it is kept and compared: as it looks, with one kind of line end. */
export const tidyCell = (cell: string): string => plainText(cell).slice(0, LONGEST);
