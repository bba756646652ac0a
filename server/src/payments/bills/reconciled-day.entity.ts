import { Entity, PrimaryColumn } from 'typeorm';
import { BigInteger, Instant, Int } from '../../platform/database';

/** A day of China whose bill of WeChat has been compared with our book. */
@Entity('payment_reconciled_day')
export class ReconciledDay {
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  @BigInteger() billPaidFen: number;
  @BigInteger() billRefundedFen: number;
  @BigInteger() ourPaidFen: number;
  @BigInteger() ourRefundedFen: number;
  @Int() differences: number;
  @Instant() reconciledAt: Date;
}
