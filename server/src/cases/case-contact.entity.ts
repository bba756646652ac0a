import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Sealed } from '../platform/database';

/** How to reach the one a case is for: encrypted, and shown by one act only, which writes down who looked. */
@Entity('case_contact')
@Index(indexName('case_contact', ['keptUntil']), ['keptUntil'])
export class CaseContact {
  @PrimaryColumn({ type: 'varchar', length: 26 }) caseId: string;
  @Sealed() contactName: string;
  @Sealed({ nullable: true }) contactPhone: string | null;
  @Sealed({ nullable: true }) address: string | null;
  /** Set once the case is over: afterwards it is deleted. */
  @Instant({ nullable: true }) keptUntil: Date | null;
}
