/**
 * A cell that shows whoever opens the file something else than it gives whoever reads it: another one reaches over it,
 * or its formula was not worked out, or could not be, or the spreadsheet made a date of what was typed.
 */
export interface Hole {
  /** From 0. */
  column: number;
  why: 'merged' | 'formula' | 'date';
}

export interface SheetRow {
  /** As text. */
  cells: string[];
  holes: Hole[];
}
