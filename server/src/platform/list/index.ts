export { idCursor, page, PAGE_SIZE, type Page } from './page';
export { readTimeCursor, writeTimeCursor, type TimeCursor } from './time-cursor';
