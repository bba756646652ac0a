export { openDatabase, type Database, type Tx } from './open-database';
export { createMissingDatabase, isServerUrl, type Schema } from './connection-options';
export { isDuplicate } from './database-errors';
export * from './columns';
export { readShared } from './read-shared';
export { changePlain, readInstant, selectPlain } from './plain-sql';
export { column, createTable, indexName } from './table';
