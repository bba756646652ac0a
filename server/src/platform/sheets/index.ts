export { readSheet, readSheetRows } from './read-sheet';
export type { Hole, SheetLine } from './sheet-line';
export { writeWorkbook, type SheetToWrite } from './write-workbook';
