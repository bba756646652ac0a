import { Entity, Index } from 'typeorm';
import type { WhistleState } from '@yuanli/shared/cases/case-states';
import { Bool, Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** 吹哨报到: one question to one department, with one due time. Its silence is a task of theirs. */
@Entity('case_whistle')
@Index(indexName('case_whistle', ['caseId', 'id']), ['caseId', 'id'])
@Index(indexName('case_whistle', ['openKey']), ['openKey'], { unique: true })
@Index(indexName('case_whistle', ['departmentId', 'state', 'id']), ['departmentId', 'state', 'id'])
export class Whistle {
  @Id() id: string;
  @Ref() caseId: string;
  @Ref() departmentId: string;
  /** Case and department until it is done or not theirs: nobody is asked twice. */
  @Varchar(60, { nullable: true }) openKey: string | null;
  @Varchar(200) question: string;
  @Bool() isLead: boolean;
  @Instant() dueAt: Date;
  @Ref() askedById: string;
  @Instant() askedAt: Date;
  @Varchar(10) state: WhistleState;
  @Varchar(200, { nullable: true }) answer: string | null;
  @Instant({ nullable: true }) promisedFor: Date | null;
  @Ref({ nullable: true }) answeredById: string | null;
  @Instant({ nullable: true }) answeredAt: Date | null;
}
