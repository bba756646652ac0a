export { readSheetRows } from './read-sheet-rows';
export { writeWorkbook, type SheetToWrite } from './write-workbook';
