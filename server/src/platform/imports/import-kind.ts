import type { Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../actor';
import type { Reader, Tx } from '../database';
import type { Facts } from '../facts';
import type { ColumnFinder, Columns, NamedLine } from '../sheets';
import type { FileImport, FileImportRow, ImportKindName, ImportQuestion } from './file-import.entity';

/** A line as it is kept until the file is: `cells` is what the kind made of it. */
export interface ReadRow {
  cells: Facts;
  part: number;
  problems: readonly string[];
  /** What should be looked at, though it can be kept. */
  remarks: readonly string[];
}

/** Reads one file from its first line to its last. */
export interface LineReader {
  /** Null: nothing stands there. */
  read(line: NamedLine<string>): ReadRow | null;
  /** What must be asked before the lines can be compared with what is there; how many parts there are. */
  finish(): { parts: number; questions: ImportQuestion[]; filled: string[] };
}

/** Finds the titles of a file that come from elsewhere; when nobody has said yet which column is which, it asks. */
export interface AskingColumnFinder extends ColumnFinder<string> {
  question(): ImportQuestion | null;
}

/** What some lines would do, or did: figures to add, and lines that cannot be kept. */
export interface Outcome {
  figures: Record<string, number>;
  problems?: { line: number; problem: string; isBad: boolean }[];
  /** Nothing more can be kept; what was kept before stays. */
  failedBecause?: string;
}

/** What a service says of the files it takes in. All steps are given whole parts: every line of a home or a service. */
export interface ImportKind {
  kind: ImportKindName;
  columns: Columns<string>;
  /** Instead of `columns`, for files with titles of another system. */
  openColumns?(db: Reader, found: FileImport): Promise<AskingColumnFinder>;
  /** Lines one file may have. */
  mostRows: number;
  /** Parts in one transaction. */
  atOnce: { check: number; keep: number; undo: number };
  /** Who brings such files in, for a refusal to name. */
  roles: readonly Role[];
  /** `communityId`: the place the file is of; for places also one above communities. */
  may(db: Reader, actor: Actor, communityId: string): Promise<boolean>;
  openReader(db: Reader, found: FileImport): Promise<LineReader>;
  check(tx: Tx, found: FileImport, rows: readonly FileImportRow[]): Promise<Outcome>;
  keep(tx: Tx, found: FileImport, rows: readonly FileImportRow[]): Promise<Outcome>;
  /** Takes back some of what the import did, the last first; over when it did nothing. */
  undo?(tx: Tx, found: FileImport, atOnce: number): Promise<Outcome & { taken: number }>;
  /** When the last part is kept, or taken back. */
  finish?(tx: Tx, found: FileImport): Promise<void>;
  /** What the import forgets of what was planned, when it is given up. */
  drop?(tx: Tx, importId: string): Promise<void>;
}

export type ImportKinds = readonly ImportKind[];

export function kindOf(kinds: ImportKinds, kind: string): ImportKind {
  const found = kinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`no import of kind ${kind}`);
  return found;
}
