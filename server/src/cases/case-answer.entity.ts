import { Entity, Index } from 'typeorm';
import type { CaseOutcome } from '@yuanli/shared/cases/case-states';
import { Id, indexName, Instant, Json, Ref, Sealed, Varchar } from '../platform/database';

/** 六有, five parts of them, and what came of it. A case that comes back gets another; the case names the present one. */
@Entity('case_answer')
@Index(indexName('case_answer', ['caseId', 'id']), ['caseId', 'id'])
@Index(indexName('case_answer', ['writerId']), ['writerId'])
export class CaseAnswer {
  @Id() id: string;
  @Ref() caseId: string;
  @Ref() writerId: string;
  @Varchar(20) role: string;
  @Varchar(20) outcome: CaseOutcome;
  @Instant() happenedAt: Date;
  @Sealed() place: string;
  @Sealed() people: string;
  @Sealed() course: string;
  @Sealed() result: string;
  @Json() pictureIds: string[];
  @Instant({ nullable: true }) plannedFor: Date | null;
  @Varchar(200, { nullable: true }) rule: string | null;
  @Varchar(200, { nullable: true }) whoCould: string | null;
  @Varchar(80, { nullable: true }) passedTo: string | null;
  @Varchar(20, { nullable: true }) passedPhone: string | null;
  @Varchar(40, { nullable: true }) passedNumber: string | null;
  @Ref() checkId: string;
  @Instant() at: Date;
}
