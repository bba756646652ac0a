import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** One date on which old points of a community expire: announced person by person, then carried out the same way. */
@Entity('points_expiry')
@Index(indexName('points_expiry', ['communityId', 'day']), ['communityId', 'day'], { unique: true })
@Index(indexName('points_expiry', ['state']), ['state'])
export class PointsExpiry {
  @Id() id: string;
  @Ref() communityId: string;
  /** A day of China, 2026-12-31. */
  @Varchar(10) day: string;
  /** Points gained before this expire; fixed when it is announced. */
  @Instant() gainedBefore: Date;
  @Varchar(10) state: 'announcing' | 'announced' | 'expiring' | 'done' | 'dropped';
  /** The last account that was dealt with in this state: a run broken off goes on from here. */
  @Ref() cursor: string;
}
