import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Json, Varchar } from '../database';
import type { Facts } from '../facts';

/** Something that must happen after a commit, written in the same transaction as its cause. */
@Entity('outbox_message')
@Index(indexName('outbox_message', ['state', 'availableAt']), ['state', 'availableAt'])
export class OutboxMessage {
  @Id() id: string;
  @Varchar(60) topic: string;
  @Json() payload: Facts;
  /** waiting → done, or dead after too many attempts. */
  @Varchar(10) state: 'waiting' | 'done' | 'dead';
  @Int() attempts: number;
  /** Not before this time; moved forward while a worker holds it, so that a crashed worker's work comes back. */
  @Instant() availableAt: Date;
  @Varchar(500, { nullable: true }) lastError: string | null;
}
