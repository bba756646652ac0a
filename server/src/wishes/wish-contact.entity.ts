import { Entity, PrimaryColumn } from 'typeorm';
import { Sealed } from '../platform/database';

/** How to reach the wisher: encrypted, and shown by one act only, which writes down who looked. */
@Entity('wish_contact')
export class WishContact {
  @PrimaryColumn({ type: 'varchar', length: 26 }) wishId: string;
  @Sealed() contactName: string;
  @Sealed() contactPhone: string;
  @Sealed() address: string;
}
