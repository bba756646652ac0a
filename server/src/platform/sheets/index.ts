export { readSheet } from './read-sheet';
export { sayHoles } from './say-holes';
export type { Hole, SheetLine } from './sheet-line';
export { writeWorkbook, type SheetToWrite } from './write-workbook';
