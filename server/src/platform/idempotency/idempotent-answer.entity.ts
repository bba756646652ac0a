import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Sealed, Varchar } from '../database';

/** The answer given to a write, kept so that the same request gets it again. */
@Entity('idempotent_answer')
@Index(indexName('idempotent_answer', ['at']), ['at'])
export class IdempotentAnswer {
  /** Digest of who asked and with which key. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Varchar(64) requestHash: string;
  /** The JSON answer, encrypted: it may hold a token or an address. */
  @Sealed() answer: string;
  @Instant() at: Date;
}
