/**
 * A cell that shows something to whoever opens the file, and is empty to whoever reads it:
 * another one reaches over it, or its formula was not worked out, or could not be.
 */
export interface Hole {
  /** From 0. */
  column: number;
  why: 'merged' | 'formula';
}

export interface SheetLine {
  /** As text. */
  cells: string[];
  holes: Hole[];
}
