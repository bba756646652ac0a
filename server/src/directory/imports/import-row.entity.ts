import type { ImportColumn } from '@yuanli/shared/directory/import-columns';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Bool, indexName, Json, Varchar } from '../../platform/database';

/** What a file says, column by column. A column it does not have is not there, nor a cell of which nobody can tell what it says. */
export type Cells = Partial<Record<ImportColumn, string>>;

/** One line of the file as it was written; gone when it is kept, or when the import is forgotten. */
@Entity('service_import_row')
@Index(indexName('service_import_row', ['importId', 'isBad', 'row']), ['importId', 'isBad', 'row'])
export class ImportRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) importId: string;
  /** As a spreadsheet counts: the titles are row 1. */
  @PrimaryColumn({ type: 'integer' }) row: number;
  @Json() cells: Cells;
  @Bool() isBad: boolean;
  @Varchar(120, { nullable: true }) problem: string | null;
}

/** Before it has an import. */
export type ReadRow = Omit<ImportRow, 'importId'>;
