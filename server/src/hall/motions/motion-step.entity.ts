import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { StepKind } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { BigInteger, Id, indexName, Instant, Json, Ref, Text, Varchar } from '../../platform/database';

/** One line of the thread; never changed. */
@Entity('motion_step')
@Index(indexName('motion_step', ['motionId', 'id']), ['motionId', 'id'])
export class MotionStep {
  @Id() id: string;
  @Ref() motionId: string;
  @Varchar(20) kind: StepKind;
  @Varchar(hallLimits.stepTitleLength) title: string;
  @Text({ nullable: true }) note: string | null;
  @Json() pictureIds: string[];
  /** CNY fen. */
  @BigInteger({ nullable: true }) spentFen: number | null;
  @Varchar(40, { nullable: true }) byName: string | null;
  @Ref({ nullable: true }) byId: string | null;
  /** What somebody wrote or photographed is shown when this has passed; null: these are our own words. */
  @Ref({ nullable: true }) checkId: string | null;
  @Instant() at: Date;
}
