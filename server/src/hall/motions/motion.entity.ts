import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../../platform/database';

/** 议题: one matter, from gathering opinions to what became of it. */
@Entity('motion')
@Index(indexName('motion', ['communityId', 'year', 'number']), ['communityId', 'year', 'number'], { unique: true })
@Index(indexName('motion', ['communityId', 'stage', 'isShown', 'id']), ['communityId', 'stage', 'isShown', 'id'])
@Index(indexName('motion', ['communityId', 'isArchived', 'dueDay', 'id']), [
  'communityId',
  'isArchived',
  'dueDay',
  'id',
])
@Index(indexName('motion', ['proposerId']), ['proposerId'])
export class Motion {
  @Id() id: string;
  @Ref() communityId: string;
  @Int() year: number;
  @Int() number: number;
  @Varchar(30) title: string;
  @Varchar(200) summary: string;
  @Text() story: string;
  @Json() pictureIds: string[];
  /** Null: the community's own. */
  @Ref({ nullable: true }) ideaId: string | null;
  @Ref({ nullable: true }) proposerId: string | null;
  @Ref() madeById: string;
  @Varchar(20) stage: MotionStage;
  @Varchar(20) ownerName: string;
  /** A day in China; null when archived. */
  @Varchar(10, { nullable: true }) dueDay: string | null;
  @Bool() isArchived: boolean;
  /** Its words have passed content safety once; before, only those who run it see it. */
  @Bool() isShown: boolean;
  /** The words being checked. */
  @Ref({ nullable: true }) checkId: string | null;
  /** A new title and a new summary wait here until they have passed. */
  @Varchar(30, { nullable: true }) pendingTitle: string | null;
  @Varchar(200, { nullable: true }) pendingSummary: string | null;
  @Text({ nullable: true }) refusedBecause: string | null;
  /** Its words were taken away after a complaint, until those who run it have found others. */
  @Text({ nullable: true }) takenDownBecause: string | null;
  /** It was decided or agreed, and then carried out: the share shown for the community. */
  @Instant({ nullable: true }) agreedAt: Date | null;
  @Instant({ nullable: true }) carriedOutAt: Date | null;
  @Int() satisfied: number;
  @Int() fair: number;
  @Int() dissatisfied: number;
  @Instant() madeAt: Date;
  @Instant() stageAt: Date;
}
