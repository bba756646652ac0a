/** A spreadsheet takes a cell that begins so for a formula. */
const looksLikeFormula = /^[=+\-@]/;

export const isFormula = (cell: string): boolean => looksLikeFormula.test(cell);

/** With an apostrophe in front it stays text, in Excel and in WPS. */
export const guardCell = (text: string): string => (/^'*[=+\-@]/.test(text) ? `'${text}` : text);

/** What was guarded, as it was. */
export const unguardCell = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);
