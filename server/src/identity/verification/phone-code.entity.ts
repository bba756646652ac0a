import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

/** A code that binds one phone number, for whom WeChat's own button does not serve: once, within 3 days. Kept only as a digest. */
@Entity('phone_code')
@Index(indexName('phone_code', ['codeDigest']), ['codeDigest'], { unique: true })
@Index(indexName('phone_code', ['validUntil']), ['validUntil'])
export class PhoneCode {
  @Id() id: string;
  @Varchar(64) codeDigest: string;
  /** Null once it is bound: then it stands with the person. */
  @Sealed({ nullable: true }) phone: string | null;
  @Ref() madeById: string;
  @Instant() validUntil: Date;
  @Ref({ nullable: true }) usedById: string | null;
  @Instant({ nullable: true }) usedAt: Date | null;
}
