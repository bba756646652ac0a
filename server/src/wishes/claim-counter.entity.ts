import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../platform/database';

/** How many wishes of a community someone has in hand now: claimed, not yet delivered. */
@Entity('claim_counter')
export class ClaimCounter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) claimantId: string;
  @Int() inHand: number;
}
