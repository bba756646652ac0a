import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Sealed } from '../platform/database';

/** How to reach the wisher: encrypted, and shown by one act only, which writes down who looked. */
@Entity('wish_contact')
@Index(indexName('wish_contact', ['keptUntil']), ['keptUntil'])
export class WishContact {
  @PrimaryColumn({ type: 'varchar', length: 26 }) wishId: string;
  @Sealed() contactName: string;
  @Sealed() contactPhone: string;
  @Sealed() address: string;
  /** Set once the wish is over: 7 days later nobody needs it any more, and it is deleted. */
  @Instant({ nullable: true }) keptUntil: Date | null;
}
