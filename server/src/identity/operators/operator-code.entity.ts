import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A code of the set-up that makes an operator: once, within 24 hours. Kept only as a digest. */
@Entity('operator_code')
@Index(indexName('operator_code', ['codeDigest']), ['codeDigest'], { unique: true })
@Index(indexName('operator_code', ['liveKey']), ['liveKey'], { unique: true })
export class OperatorCode {
  @Id() id: string;
  @Varchar(64) codeDigest: string;
  /** Set while the code can be used: there is one at a time. */
  @Varchar(4, { nullable: true }) liveKey: 'live' | null;
  @Instant() madeAt: Date;
  @Instant() validUntil: Date;
  @Ref({ nullable: true }) usedById: string | null;
  @Instant({ nullable: true }) usedAt: Date | null;
}
