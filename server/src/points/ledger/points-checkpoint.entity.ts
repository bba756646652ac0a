import { Entity, PrimaryColumn } from 'typeorm';
import { BigInteger, Ref } from '../../platform/database';

/** What a system account's postings come to, up to one of them: the balance sheet adds only what came after. */
@Entity('points_checkpoint')
export class PointsCheckpoint {
  @PrimaryColumn({ type: 'varchar', length: 26 }) accountId: string;
  @Ref() upToId: string;
  @BigInteger() sum: number;
}
