import { Entity, PrimaryColumn } from 'typeorm';
import { BigInteger, Instant } from '../../platform/database';

/** Someone was told, once, how many points a date will take. */
@Entity('points_expiry_notice')
export class PointsExpiryNotice {
  @PrimaryColumn({ type: 'varchar', length: 26 }) expiryId: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) accountId: string;
  @BigInteger() amount: number;
  @Instant() at: Date;
}
