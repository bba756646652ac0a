import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../platform/database';

/** 我也遇到: a neighbour is told of everything, and is counted; nobody twice. */
@Entity('case_join')
@Index(indexName('case_join', ['caseId', 'personId']), ['caseId', 'personId'], { unique: true })
@Index(indexName('case_join', ['personId', 'caseId']), ['personId', 'caseId'])
export class CaseJoin {
  @Id() id: string;
  @Ref() caseId: string;
  @Ref() personId: string;
  @Instant() at: Date;
}
