import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Json, Ref, Varchar } from '../database';
import type { Facts } from '../facts';

/** One line of the trail: who did what to what. Rows are only ever added. */
@Entity('audit_entry')
@Index(indexName('audit_entry', ['subjectId', 'id']), ['subjectId', 'id'])
@Index(indexName('audit_entry', ['actorId', 'id']), ['actorId', 'id'])
export class AuditEntry {
  @Id() id: string;
  /** Null: the system itself (a job, a verdict). */
  @Ref({ nullable: true }) actorId: string | null;
  /** For example `wish.claimed`. */
  @Varchar(60) action: string;
  @Ref() subjectId: string;
  /** Facts to show later. */
  @Json() detail: Facts;
  @Instant() at: Date;
}
