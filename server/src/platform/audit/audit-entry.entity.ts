import { createHash } from 'node:crypto';
import { Entity, Index } from 'typeorm';
import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { Bool, Id, indexName, Instant, Json, Ref, Varchar } from '../database';
import type { Facts } from '../facts';

/** One line of the log: who did what to what. Rows are only ever added; looks at private data are deleted when their time is over. */
@Entity('audit_entry')
@Index(indexName('audit_entry', ['subjectId', 'id']), ['subjectId', 'id'])
@Index(indexName('audit_entry', ['actorId', 'id']), ['actorId', 'id'])
export class AuditEntry {
  @Id() id: string;
  /** Null: the system itself (a job, a verdict). */
  @Ref({ nullable: true }) actorId: string | null;
  @Varchar(60) action: AuditAction;
  /** A look, as `auditActions` had it when this was written. */
  @Bool() isLook: boolean;
  @Ref() subjectId: string;
  /** Facts to show later. */
  @Json() detail: Facts;
  @Instant() at: Date;
  /** `hashOfEntry` of the row as it was written. */
  @Varchar(64) hash: string;
}

/** SHA-256 over everything a row says, as 64 hex characters. */
export const hashOfEntry = (entry: Omit<AuditEntry, 'hash'>): string => {
  const { id, actorId, action, isLook, subjectId, detail, at } = entry;
  const said = [id, actorId, action, isLook, subjectId, detail, at.getTime()];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
};
