export { openDatabase, type Database } from './open-database';
export type { Reader, Tx } from './reader';
export { createMissingDatabase, isServerUrl, type Schema } from './connection-options';
export { isDuplicate } from './database-errors';
export * from './columns';
export { findLocked } from './find-locked';
export { readShared } from './read-shared';
export { changePlain, selectPlain } from './plain-sql';
export { column, createTable, indexName } from './table';
