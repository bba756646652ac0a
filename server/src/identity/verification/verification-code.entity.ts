import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A code a grid or community worker hands over: one household, once, within 7 days. Kept only as a digest. */
@Entity('verification_code')
@Index(indexName('verification_code', ['codeDigest']), ['codeDigest'], { unique: true })
export class VerificationCode {
  @Id() id: string;
  @Varchar(64) codeDigest: string;
  @Ref() householdId: string;
  @Ref() madeById: string;
  @Instant() validUntil: Date;
  @Ref({ nullable: true }) usedById: string | null;
  @Instant({ nullable: true }) usedAt: Date | null;
}
