import { Entity, Index } from 'typeorm';
import type { CategoryOrAny } from '@yuanli/shared/cases/case-settings.schema';
import type { CaseDesk, CaseGrade, CaseKind } from '@yuanli/shared/cases/case-kinds';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

const key = ['communityId', 'placeId', 'kind', 'category'];

/** Which desk has new cases of a kind and a category first, and as which grade, in a community, a grid or a courtyard. */
@Entity('case_rule')
@Index(indexName('case_rule', key), key, { unique: true })
export class CaseRule {
  @Id() id: string;
  @Ref() communityId: string;
  /** The community itself, or a grid or a courtyard of it. */
  @Ref() placeId: string;
  @Varchar(20) kind: CaseKind;
  @Varchar(20) category: CategoryOrAny;
  @Varchar(20) desk: CaseDesk;
  /** What they start as. */
  @Varchar(20, { default: 'ordinary' }) grade: CaseGrade;
  /** Goes up with each change. */
  @Int() version: number;
  @Instant() changedAt: Date;
}
