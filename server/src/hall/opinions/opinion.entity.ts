import type { ModerationRule, OpinionSide, OpinionState } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Int, Ref, Text, Varchar } from '../../platform/database';

/** A reason for it, or a concern. No replies: others support it, or write their own. */
@Entity('opinion')
@Index(indexName('opinion', ['motionId', 'side', 'isShown', 'supporters', 'id']), [
  'motionId',
  'side',
  'isShown',
  'supporters',
  'id',
])
@Index(indexName('opinion', ['authorId']), ['authorId'])
@Index(indexName('opinion', ['communityId', 'at']), ['communityId', 'at'])
export class Opinion {
  @Id() id: string;
  @Ref() motionId: string;
  @Ref() communityId: string;
  @Varchar(10) side: OpinionSide;
  @Text() text: string;
  @Ref() authorId: string;
  @Int() supporters: number;
  /** Checked by content safety and not withdrawn; removed ones stay, without their words. */
  @Bool() isShown: boolean;
  @Varchar(20) state: OpinionState;
  @Varchar(20, { nullable: true }) removedBy: ModerationRule | null;
  /** Also why content safety refused it, for its author. */
  @Text({ nullable: true }) removedBecause: string | null;
  @Instant() at: Date;
}
