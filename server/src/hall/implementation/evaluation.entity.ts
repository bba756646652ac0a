import type { Grade, ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Ref, Text, Varchar } from '../../platform/database';

/** One tap, with a reason if one likes; the last counts. */
@Entity('motion_evaluation')
@Index(indexName('motion_evaluation', ['motionId', 'personId']), ['motionId', 'personId'], { unique: true })
@Index(indexName('motion_evaluation', ['motionId', 'isShown', 'id']), ['motionId', 'isShown', 'id'])
@Index(indexName('motion_evaluation', ['personId']), ['personId'])
export class Evaluation {
  @Id() id: string;
  @Ref() motionId: string;
  @Ref() personId: string;
  @Varchar(20) grade: Grade;
  @Text({ nullable: true }) reason: string | null;
  /** There is a reason, and content safety let it through; a removed one keeps its place, without its words. */
  @Bool() isShown: boolean;
  @Varchar(20, { nullable: true }) removedBy: ModerationRule | null;
  @Text({ nullable: true }) removedBecause: string | null;
  @Instant() at: Date;
}
