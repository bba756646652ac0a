import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** 值班领导: who of a community or a street is on duty on a day of China's calendar. */
@Entity('leader_duty')
@Index(indexName('leader_duty', ['placeId', 'day']), ['placeId', 'day'], { unique: true })
@Index(indexName('leader_duty', ['personId', 'day']), ['personId', 'day'])
export class LeaderDuty {
  @Id() id: string;
  /** The community or the street. */
  @Ref() placeId: string;
  /** 2026-12-01 */
  @Varchar(10) day: string;
  @Ref() personId: string;
  @Ref() setById: string;
  @Instant() setAt: Date;
}
