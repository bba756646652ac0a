import { Entity, Index } from 'typeorm';
import { BigInteger, Bool, Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** Points given or taken by hand, with the reason; a large one waits for a second signature. */
@Entity('points_adjustment')
@Index(indexName('points_adjustment', ['communityId', 'isDone', 'id']), ['communityId', 'isDone', 'id'])
@Index(indexName('points_adjustment', ['personId', 'id']), ['personId', 'id'])
export class PointsAdjustment {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() personId: string;
  /** Negative: taken away. */
  @BigInteger() amount: number;
  @Varchar(100) reason: string;
  @Varchar(10) state: 'waiting' | 'posted' | 'refused' | 'withdrawn';
  /** Not waiting any more: both lists are one range of their index. */
  @Bool() isDone: boolean;
  @Ref() madeById: string;
  @Instant() madeAt: Date;
  @Ref({ nullable: true }) decidedById: string | null;
  /** Why the supervisor refused. */
  @Varchar(100, { nullable: true }) decision: string | null;
}
