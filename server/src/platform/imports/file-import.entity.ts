import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import type { FileImportState } from '@yuanli/shared/imports/import-states';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Facts } from '../facts';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Sealed, SealedJson, Varchar } from '../database';

/** Something that only the community can say before the file can be read. */
export interface ImportQuestion {
  /** What it is about, for the answer: the id of a courtyard. */
  subjectId: string;
  title: string;
  options: { value: string; label: string }[];
}

/** What files are brought in for: each kind has its words in the log of acts. */
export type ImportKindName = KindOf<AuditAction>;
type KindOf<Action> = Action extends `${infer Kind}.imported` ? Kind : never;

/** A file on its way in: of the roll, of services, of roles. */
@Entity('file_import')
@Index(indexName('file_import', ['communityId', 'kind', 'id']), ['communityId', 'kind', 'id'])
@Index(indexName('file_import', ['state', 'stateAt']), ['state', 'stateAt'])
@Index(indexName('file_import', ['keepingIn']), ['keepingIn'], { unique: true })
export class FileImport {
  @Id() id: string;
  /** roll, services, appointments */
  @Varchar(20) kind: ImportKindName;
  @Ref() communityId: string;
  @Ref() byId: string;
  @Varchar(120) fileName: string;
  @Varchar(10) state: FileImportState;
  @Instant() stateAt: Date;
  /** Goes up when the file is read anew: what still waits of the reading before does nothing. */
  @Int() round: number;
  /** When this reading began: another file kept since makes it outdated. */
  @Instant() readAt: Date;
  /** Kind and community, while something is being changed: one file at a time. */
  @Varchar(60, { nullable: true }) keepingIn: string | null;
  /** Lines read so far. */
  @Int() rows: number;
  /** What is kept as a whole: homes, services. While it is read, how many lines there are in all. */
  @Int() parts: number;
  /** Of those, how many in this state. */
  @Int() done: number;
  @Int() badRows: number;
  @Int() remarks: number;
  /** How many are new, changed…; each kind counts its own. */
  @Json() figures: Record<string, number>;
  /** Sheets, lines and columns that were not read, in words. */
  @Json() leftOut: string[];
  @Json() questions: ImportQuestion[];
  /** Columns whose merged cells were filled downwards. */
  @Json() filled: string[];
  @Varchar(200, { nullable: true }) failedBecause: string | null;
  @Instant() startedAt: Date;
}

/** Some bytes of the file, until it is kept or given up. */
@Entity('file_import_part')
export class FileImportPart {
  @PrimaryColumn({ type: 'varchar', length: 26 }) importId: string;
  @PrimaryColumn({ type: 'integer' }) n: number;
  /** base64 */
  @Sealed() bytes: string;
}

/** One line of the file as it was read; gone when it is kept, or when the import is given up. */
@Entity('file_import_row')
@Index(indexName('file_import_row', ['importId', 'part']), ['importId', 'part'])
@Index(indexName('file_import_row', ['importId', 'hasProblem', 'line']), ['importId', 'hasProblem', 'line'])
export class FileImportRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) importId: string;
  /** Counted over all sheets. */
  @PrimaryColumn({ type: 'integer' }) line: number;
  /** Empty where the file has one sheet. */
  @Varchar(40) sheet: string;
  /** As the spreadsheet numbers it. */
  @Int() row: number;
  /** The home or service it belongs to, from 1; 0: to none, it cannot be read. */
  @Int() part: number;
  @SealedJson() cells: Facts;
  @Bool() isBad: boolean;
  @Bool() hasProblem: boolean;
  /** What is wrong, or where it is not bad, what is remarkable. */
  @Sealed({ nullable: true }) problem: string | null;
}
