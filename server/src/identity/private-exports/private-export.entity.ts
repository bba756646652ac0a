import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A file with private data that somebody asked for on a computer, and what they said to it on their phone. */
@Entity('private_export')
@Index(indexName('private_export', ['sessionId', 'hash']), ['sessionId', 'hash'], { unique: true })
@Index(indexName('private_export', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('private_export', ['validUntil']), ['validUntil'])
export class PrivateExport {
  @Id() id: string;
  @Ref() personId: string;
  /** The computer's session: no other gets the file by it. */
  @Ref() sessionId: string;
  /** Which file, with all that was asked of it. */
  @Varchar(64) hash: string;
  /** 上门名单 */
  @Varchar(60) what: string;
  @Varchar(20) state: 'waiting' | 'confirmed' | 'refused';
  @Instant() askedAt: Date;
  /** Waits, or may be fetched, until then. */
  @Instant() validUntil: Date;
}
