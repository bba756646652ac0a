export { readSheetRows } from './read-sheet-rows';
