import { Entity, Index } from 'typeorm';
import type { RedemptionState } from '@yuanli/shared/gifts/gift-states';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** How it ended without being collected. */
export type ReleasedHow = 'given_back' | 'ran_out' | 'left';

/** One piece of a gift for one resident: put aside, then collected or given up. Price and words are those of that day. */
@Entity('redemption')
@Index(indexName('redemption', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('redemption', ['personId', 'status', 'expiresAt']), ['personId', 'status', 'expiresAt'])
@Index(indexName('redemption', ['giftId', 'personId', 'status']), ['giftId', 'personId', 'status'])
@Index(indexName('redemption', ['giftId', 'status']), ['giftId', 'status'])
@Index(indexName('redemption', ['communityId', 'status', 'id']), ['communityId', 'status', 'id'])
@Index(indexName('redemption', ['communityId', 'handOverId']), ['communityId', 'handOverId'])
@Index(indexName('redemption', ['code', 'id']), ['code', 'id'])
@Index(indexName('redemption', ['liveCode']), ['liveCode'], { unique: true })
export class Redemption {
  @Id() id: string;
  @Ref() giftId: string;
  @Ref() communityId: string;
  @Ref() personId: string;
  /** As the gift says: who alone may hand it out. */
  @Ref({ nullable: true }) keeperId: string | null;
  @Varchar(10) status: RedemptionState;
  @Varchar(20) title: string;
  @Ref({ nullable: true }) pictureId: string | null;
  @Int() price: number;
  @Varchar(60) pickUpPlace: string;
  @Varchar(40) pickUpHours: string;
  /** The piece put aside, and the points. */
  @Ref() holdId: string;
  @Ref() reservationId: string;
  /** 8 digits. Kept afterwards, so that a second scan is told what happened. */
  @Varchar(8) code: string;
  /** The code while it is good for something; nobody else has the same then. */
  @Varchar(8, { nullable: true }) liveCode: string | null;
  @Instant() redeemedAt: Date;
  /** Until when it is put aside; null after the end. */
  @Instant({ nullable: true }) expiresAt: Date | null;
  @Instant({ nullable: true }) collectedAt: Date | null;
  /** Made when it is handed over: the list of what was handed over goes by it. */
  @Ref({ nullable: true }) handOverId: string | null;
  @Ref({ nullable: true }) handedOverById: string | null;
  @Varchar(10, { nullable: true }) releasedHow: ReleasedHow | null;
}
