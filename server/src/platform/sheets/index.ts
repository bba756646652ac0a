export { readSheet } from './read-sheet';
export { formatHoles } from './format-holes';
export type { Hole, SheetRow } from './sheet-row';
export { guardCell, isFormula, unguardCell, writeCsv } from './write-csv';
export { writeWorkbook, type SheetToWrite } from './write-workbook';
