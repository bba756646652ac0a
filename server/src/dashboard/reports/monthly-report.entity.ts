import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

const index = (...columns: (keyof MonthlyReport)[]) => Index(indexName('monthly_report', columns), columns);

/** 月报: a community owes its street the file of a month. The file is made anew each time it is asked for. */
@Entity('monthly_report')
@Index(indexName('monthly_report', ['communityId', 'month']), ['communityId', 'month'], { unique: true })
@index('handedInAt', 'id')
export class MonthlyReport {
  @Id() id: string;
  @Ref() communityId: string;
  /** 2026-11 */
  @Varchar(7) month: string;
  @Instant() openedAt: Date;
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) handedInAt: Date | null;
  @Ref({ nullable: true }) handedInById: string | null;
}
