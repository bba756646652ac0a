import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** Which service is asked when a hold runs out. */
export type HoldKind = 'wish' | 'seat' | 'gift' | 'appointment';

/** A place is taken while `offered` and `held`, and for good by `used`, unless it was given back. */
export type HoldState = 'waiting' | 'offered' | 'held' | 'used' | 'released';

/** One person's place in a pool, or in the line for it. */
@Entity('hold')
@Index(indexName('hold', ['poolId', 'state', 'id']), ['poolId', 'state', 'id'])
@Index(indexName('hold', ['expiresAt']), ['expiresAt'])
@Index(indexName('hold', ['liveKey']), ['liveKey'], { unique: true })
export class Hold {
  /** In the order of coming: the line is served by it. */
  @Id() id: string;
  @Varchar(60) poolId: string;
  @Varchar(20) kind: HoldKind;
  /** What it is for: the wish, the sign-up, the order of a gift. */
  @Ref() subjectId: string;
  @Ref() holderId: string;
  @Varchar(10) state: HoldState;
  /** Until when the place is kept; null: for as long as it takes. Always null in line and after the end. */
  @Instant({ nullable: true }) expiresAt: Date | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) closedAt: Date | null;
  /** What may be held only once at a time; null after the end, so that it may be held again. */
  @Varchar(60, { nullable: true }) liveKey: string | null;
}
