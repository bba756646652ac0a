/** Longer than any column may be, so that what is too long can still be told. */
const LONGEST = 400;

/** A cell as it is kept and compared: without the space around it, with one kind of line end. */
export const tidyCell = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST);
