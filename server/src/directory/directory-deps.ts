import type { Database } from '../platform/database';

/** What the directory is handed from outside. */
export interface DirectoryDeps {
  database: Database;
}
