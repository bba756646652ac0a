import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** One login on one device. Tokens are kept only as sha256. */
@Entity('session')
@Index(indexName('session', ['tokenHash']), ['tokenHash'], { unique: true })
@Index(indexName('session', ['previousTokenHash']), ['previousTokenHash'], { unique: true })
@Index(indexName('session', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('session', ['lastUsedAt']), ['lastUsedAt'])
export class Session {
  @Id() id: string;
  @Ref() personId: string;
  /** `pc`: let in by a code that a phone confirmed. */
  @Varchar(10, { default: 'phone' }) kind: 'phone' | 'pc';
  @Varchar(60) device: string;
  @Varchar(64) tokenHash: string;
  /** When this token was given out. */
  @Instant() tokenSince: Date;
  /** The token before: still good for a short while, for requests that were already on their way. */
  @Varchar(64, { nullable: true }) previousTokenHash: string | null;
  @Instant() startedAt: Date;
  @Instant() lastUsedAt: Date;
  /** Not prolonged by use; null: lives as long as it is used. */
  @Instant({ nullable: true }) endsAt: Date | null;
  /** Logged out, or revoked from another device. */
  @Instant({ nullable: true }) endedAt: Date | null;
}
