import { Entity, Index } from 'typeorm';
import { Id, indexName, Int, Json, Ref, Varchar } from '../../platform/database';
import type { ImportColumn } from '@yuanli/shared/directory/import-columns';

/** One line of the file as it was written; gone when the import is over. */
@Entity('service_import_row')
@Index(indexName('service_import_row', ['importId', 'row']), ['importId', 'row'], { unique: true })
@Index(indexName('service_import_row', ['importId', 'externalId']), ['importId', 'externalId'])
export class ImportRow {
  @Id() id: string;
  @Ref() importId: string;
  /** As a spreadsheet counts: the titles are row 1. */
  @Int() row: number;
  @Varchar(40) externalId: string;
  @Json() cells: Partial<Record<ImportColumn, string>>;
  @Varchar(120, { nullable: true }) problem: string | null;
}
