import type { IdeaState } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../../platform/database';

/** 金点子. */
@Entity('idea')
@Index(indexName('idea', ['communityId', 'status', 'id']), ['communityId', 'status', 'id'])
@Index(indexName('idea', ['communityId', 'status', 'answerDueAt']), ['communityId', 'status', 'answerDueAt'])
@Index(indexName('idea', ['communityId', 'authorId', 'id']), ['communityId', 'authorId', 'id'])
@Index(indexName('idea', ['authorId']), ['authorId'])
@Index(indexName('idea', ['communityId', 'madeAt']), ['communityId', 'madeAt'])
@Index(indexName('idea', ['status', 'supportUntil']), ['status', 'supportUntil'])
export class Idea {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() courtyardId: string;
  @Ref() gridId: string;
  @Ref() authorId: string;
  @Varchar(30) title: string;
  @Text() story: string;
  @Varchar(40, { nullable: true }) place: string | null;
  @Json() pictureIds: string[];
  @Varchar(20) status: IdeaState;
  @Instant() statusAt: Date;
  @Instant() madeAt: Date;
  /** As it was when the idea was made. */
  @Int() supportNeeded: number;
  @Int() supporters: number;
  @Instant() supportUntil: Date;
  /** Since enough neighbours stand behind it. */
  @Instant({ nullable: true }) answerDueAt: Date | null;
  @Ref({ nullable: true }) answeredById: string | null;
  @Text({ nullable: true }) reason: string | null;
  /** What is being checked: its words, or the reason it is declined for, which nobody else reads before. */
  @Ref({ nullable: true }) checkId: string | null;
  /** Why the last reason for declining it was refused: it waits for another one. */
  @Text({ nullable: true }) answerRefusedBecause: string | null;
  @Ref({ nullable: true }) motionId: string | null;
}
