import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** One stage a motion has gone through, or is in: whose it is, and until when. */
@Entity('motion_stage')
@Index(indexName('motion_stage', ['motionId', 'id']), ['motionId', 'id'])
export class MotionStageRow {
  @Id() id: string;
  @Ref() motionId: string;
  @Varchar(20) stage: MotionStage;
  @Varchar(20) ownerName: string;
  @Varchar(10, { nullable: true }) dueDay: string | null;
  @Instant() startedAt: Date;
  @Instant({ nullable: true }) endedAt: Date | null;
}
