import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditTopic } from '@yuanli/shared/audit/audit-topics';
import { Bool, indexName, Ref, Varchar } from '../platform/database';

/** Where a line of the log belongs, for the lists of staff. Made from the log shortly after it was written; never the log itself. */
@Entity('audit_place')
@Index(indexName('audit_place', ['communityId', 'entryId']), ['communityId', 'entryId'])
@Index(indexName('audit_place', ['communityId', 'topic', 'entryId']), ['communityId', 'topic', 'entryId'])
@Index(indexName('audit_place', ['communityId', 'isLook', 'entryId']), ['communityId', 'isLook', 'entryId'])
@Index(indexName('audit_place', ['actorId', 'entryId']), ['actorId', 'entryId'])
@Index(indexName('audit_place', ['topic', 'entryId']), ['topic', 'entryId'])
@Index(indexName('audit_place', ['isLook', 'entryId']), ['isLook', 'entryId'])
export class AuditPlace {
  @PrimaryColumn({ type: 'varchar', length: 26 }) entryId: string;
  /** Null: of no community, read by operators alone. */
  @Ref({ nullable: true }) communityId: string | null;
  @Varchar(20) topic: AuditTopic;
  @Bool() isLook: boolean;
  /** Null too where a resident did it for themself: lists of staff name nobody then. */
  @Ref({ nullable: true }) actorId: string | null;
}

/** A line of the log that concerns a person, and was somebody else's doing. */
@Entity('audit_about')
export class AuditAbout {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) entryId: string;
}
