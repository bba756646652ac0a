import { Entity, Index } from 'typeorm';
import { BigInteger, Id, indexName, Instant, Json, Ref, Varchar } from '../../platform/database';
import type { CauseKind } from './points-transaction.entity';

/** Points put aside for something not yet collected: held until they are posted or released, whichever comes first and once only. */
@Entity('points_reservation')
@Index(indexName('points_reservation', ['communityId', 'state']), ['communityId', 'state'])
@Index(indexName('points_reservation', ['personId', 'communityId', 'state']), ['personId', 'communityId', 'state'])
export class PointsReservation {
  /** That of the transaction which put the points aside. */
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() personId: string;
  @BigInteger() amount: number;
  /** What dates would have taken of them, had they not been put aside: expires if they come back. */
  @Json() agedOut: { expiryId: string; amount: number }[];
  @Varchar(20) causeKind: CauseKind;
  @Ref() causeId: string;
  @Varchar(200) reason: string;
  @Varchar(10) state: 'held' | 'posted' | 'released';
  @Instant() at: Date;
  @Instant({ nullable: true }) closedAt: Date | null;
}
