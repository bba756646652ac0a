/**
 * A cell that shows whoever opens the file something else than it gives whoever reads it: another one reaches over it,
 * its formula was not worked out or could not be, the spreadsheet made a date of what was typed, or it shows a rounded figure.
 */
export interface Hole {
  /** From 0. */
  column: number;
  why: 'merged' | 'formula' | 'date' | 'rounded';
  /** What the merged cell above or beside says, for `merged`. */
  fill?: string;
}

/** One line of a sheet, as a person sees it. */
export interface SheetRow {
  /** Empty where the file has one sheet. */
  sheet: string;
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  /** As text, as shown. */
  cells: string[];
  holes: Hole[];
}

/** What the reading process is given. */
export interface FileToRead {
  file: Uint8Array;
  /** Lines of all sheets together, those of titles included; one more is handed over to show that there are more. */
  mostLines: number;
}

/** Why a file cannot be read, with a sentence where we know more. */
export interface CannotRead {
  refused: 'sheet.unreadable' | 'request.too_large';
  because?: string;
}

/** Some lines at a time; at the end none, and what was left out, in words; or why nothing can be read. */
export type SheetPart = { lines: SheetRow[]; total: number; leftOut?: string[] } | CannotRead;
