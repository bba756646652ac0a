import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BigInteger, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** What a wish costs and what neighbours gave for it. */
@Entity('wish_sponsoring')
@Index(indexName('wish_sponsoring', ['status', 'useUntil']), ['status', 'useUntil'])
export class WishSponsoring {
  @PrimaryColumn({ type: 'varchar', length: 26 }) wishId: string;
  @Ref() communityId: string;
  @Varchar(10) status: 'open' | 'full' | 'returned' | 'used';
  @BigInteger() neededFen: number;
  /** Given, or being paid at this moment: never more than what is needed. */
  @BigInteger() takenFen: number;
  @BigInteger() paidFen: number;
  @Int() payers: number;
  /** What the money is for: 一台轮椅. */
  @Varchar(60) purpose: string;
  @Ref() openedById: string;
  @Instant() openedAt: Date;
  /** Until then it is used and shown, or goes back. */
  @Instant() useUntil: Date;
}
