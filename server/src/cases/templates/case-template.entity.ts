import { Entity, Index } from 'typeorm';
import type { CategoryOrAny } from '@yuanli/shared/cases/case-settings.schema';
import type { CaseOutcome } from '@yuanli/shared/cases/case-states';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** Words for an answer that a community often gives: how it was done, and what came of it. */
@Entity('case_template')
@Index(indexName('case_template', ['communityId', 'title']), ['communityId', 'title'], { unique: true })
export class CaseTemplate {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(20) title: string;
  @Varchar(20) category: CategoryOrAny;
  @Varchar(20) outcome: CaseOutcome;
  @Varchar(300) course: string;
  @Varchar(300) result: string;
  /** Goes up with each change. */
  @Int() version: number;
  @Instant() changedAt: Date;
}
