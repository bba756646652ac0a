export { assertReadable, readSheet, readWholeSheet } from './read-sheet';
export { formatHoles } from './format-holes';
export { nameColumns, plainTitle, type ColumnFinder, type Columns, type NamedLine } from './sheet-columns';
export type { Hole, SheetRow } from './sheet-row';
export { guardCell, isFormula, unguardCell, writeCsv } from './write-csv';
export { writeWorkbook, type SheetToWrite } from './write-workbook';
