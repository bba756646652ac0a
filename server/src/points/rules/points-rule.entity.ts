import { Entity, Index } from 'typeorm';
import type { EarningEvent } from '@yuanli/shared/points/earning-events';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** What a community gives for an event, one row per version; the highest is in force. Rows are only ever added. */
@Entity('points_rule')
@Index(indexName('points_rule', ['communityId', 'event', 'version']), ['communityId', 'event', 'version'], {
  unique: true,
})
export class PointsRule {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(60) event: EarningEvent;
  /** From 1; version 0 is the default in earning-events.ts. */
  @Int() version: number;
  @Varchar(4) per: 'act' | 'hour';
  /** 0: nothing is given. */
  @Int() amount: number;
  @Int({ nullable: true }) dailyCap: number | null;
  @Ref() setById: string;
  @Instant() since: Date;
}
