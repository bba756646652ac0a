import type { Hole } from './sheet-row';

const error = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|GETTING_DATA|###+)$/i;
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** What a spreadsheet makes of 3-2 when nobody tells it not to. */
const madeDate = new RegExp(String.raw`^(\d{1,2}月\d{1,2}日|\d{1,2}-(${months})|(${months})-\d{1,2})$`, 'i');

/** Cells whose text itself says that a spreadsheet failed at a formula or made a date of what was typed. */
export const suspectHoles = (cells: readonly string[]): Hole[] =>
  cells.flatMap((cell, column): Hole[] => {
    const text = cell.trim();
    if (error.test(text)) return [{ column, why: 'formula' }];
    return madeDate.test(text) ? [{ column, why: 'date' }] : [];
  });
