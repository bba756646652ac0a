import { Entity, PrimaryColumn } from 'typeorm';
import type { MappedColumn } from '@yuanli/shared/dashboard/report-columns';
import { Instant, Int, Json, Ref } from '../../platform/database';

/** 报表格式: which figures a community or a street wants in its monthly file, in what order and under what headers. */
@Entity('report_form')
export class ReportForm {
  /** A community or a street. */
  @PrimaryColumn({ type: 'varchar', length: 26 }) placeId: string;
  /** Null: taken back, so that what holds above holds here too. */
  @Json({ nullable: true }) columns: MappedColumn[] | null;
  /** Goes up with each change. */
  @Int() version: number;
  @Ref() changedById: string;
  @Instant() changedAt: Date;
}
