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
  @Varchar(60) device: string;
  @Varchar(64) tokenHash: string;
  /** When this token was given out. */
  @Instant() tokenSince: Date;
  /** The token before: still good for a short while, for requests that were already on their way. */
  @Varchar(64, { nullable: true }) previousTokenHash: string | null;
  @Instant() startedAt: Date;
  @Instant() lastUsedAt: Date;
  /** Logged out, or revoked from another device. */
  @Instant({ nullable: true }) endedAt: Date | null;
}
