import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Text, Varchar } from '../platform/database';

export type Verdict = 'waiting' | 'passed' | 'flagged' | 'refused';
export type SubjectKind =
  | 'wish'
  | 'case'
  | 'case_answer'
  | 'gift'
  | 'activity'
  | 'completion'
  | 'feedback'
  | 'nickname'
  | 'transfer'
  | 'idea'
  | 'motion'
  | 'motion_step'
  | 'motion_attachment'
  | 'vote'
  | 'opinion'
  | 'position'
  | 'evaluation'
  | 'spending';

/** May others see one text and its pictures? waiting → passed | flagged | refused; flagged → passed | refused, by staff. */
@Entity('moderation_check')
@Index(indexName('moderation_check', ['state', 'communityId', 'id']), ['state', 'communityId', 'id'])
@Index(indexName('moderation_check', ['state', 'gridId', 'id']), ['state', 'gridId', 'id'])
@Index(indexName('moderation_check', ['communityId', 'decidedAt']), ['communityId', 'decidedAt'])
@Index(indexName('moderation_check', ['gridId', 'decidedAt']), ['gridId', 'decidedAt'])
@Index(indexName('moderation_check', ['state', 'createdAt']), ['state', 'createdAt'])
@Index(indexName('moderation_check', ['subjectId', 'state']), ['subjectId', 'state'])
@Index(indexName('moderation_check', ['authorId']), ['authorId'])
export class ModerationCheck {
  @Id() id: string;
  /** A check comes before anyone sees a thing; a complaint is about one that is seen already. */
  @Varchar(10) origin: 'check' | 'complaint';
  @Varchar(20) subjectKind: SubjectKind;
  @Ref() subjectId: string;
  /** Null: not known, for a complaint about something that was never checked. */
  @Ref({ nullable: true }) authorId: string | null;
  /** Null: the author belongs to no community yet, so no staff could look at it. */
  @Ref({ nullable: true }) communityId: string | null;
  @Ref({ nullable: true }) gridId: string | null;
  /** Emptied once it has passed: then the thing itself is the place to read it. */
  @Text() text: string;
  @Varchar(10) state: Verdict;
  /** Why staff should look at it, in plain words; of a complaint the resident's own. */
  @Varchar(200, { nullable: true }) because: string | null;
  /** How often residents complained while it was on the list. */
  @Int() complaints: number;
  @Instant() createdAt: Date;
  /** When and by whom of the staff it was decided, and why not; null: by itself, or not yet. */
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Ref({ nullable: true }) decidedById: string | null;
  @Varchar(100, { nullable: true }) reason: string | null;
}
