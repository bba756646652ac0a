import Papa from 'papaparse';

/** A spreadsheet takes a cell that begins so for a formula. */
const looksLikeFormula = /^[=+\-@]/;

/** What somebody wrote that a spreadsheet would run, and what was guarded before. */
const needsGuard = /^'*[=+\-@\t\r]/;

export const isFormula = (cell: string): boolean => looksLikeFormula.test(cell);

/** With an apostrophe in front it stays text, in Excel and in WPS. */
export const guardCell = (text: string): string => (needsGuard.test(text) ? `'${text}` : text);

/** What was guarded, as it was. */
export const unguardCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

type Cell = string | number | boolean | null | undefined;

/** The only way to write CSV: no text of it is taken for a formula; numbers, also negative ones, stay numbers. */
export const writeCsv = (fields: readonly string[], rows: readonly Record<string, Cell>[]): string =>
  Papa.unparse({ fields: [...fields], data: [...rows] }, { escapeFormulae: needsGuard });
