import type { Database } from '../database';
import type { OutboxHandlers } from '../outbox';
import type { ImportKinds } from './import-kind';
import { readFileImport, type ReadStep } from './read-file-import';
import { stepFileImport, type ImportStep } from './step-file-import';

declare module '../outbox/outbox-topics' {
  interface OutboxTopics {
    'imports.read': ReadStep;
    'imports.step': ImportStep;
  }
}

export {
  dropFileImport,
  findFileImports,
  keepFileImport,
  loadFileImport,
  presentFileImport,
  readFileAgain,
  undoFileImport,
} from './file-import-acts';
export { FileImport, FileImportPart, FileImportRow, type ImportQuestion } from './file-import.entity';
export { findImportProblems, writeImportProblems } from './import-problems';
export type { AskingColumnFinder, ImportKind, ImportKinds, LineReader, Outcome, ReadRow } from './import-kind';
export { purgeFileImports } from './purge-file-imports.job';
export { startFileImport } from './start-file-import';

/** The files of all services are read and kept by the same two handlers. */
export const importHandlers = (database: Database, kinds: ImportKinds) =>
  ({
    'imports.read': (step) => readFileImport(database, kinds, step),
    'imports.step': (step) => database.inTransaction((tx) => stepFileImport(tx, kinds, step)),
  }) satisfies Partial<OutboxHandlers>;
