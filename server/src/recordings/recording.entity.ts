import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/**
 * storing: its file is on its way. stored: uploaded, not yet part of anything. used: part of a case.
 * leaving: its file is about to be removed, and nobody can use it any more.
 */
export type RecordingState = 'storing' | 'stored' | 'used' | 'leaving';

/** What a resident said instead of typing it. Its row comes before its file, so that no file is ever kept that nobody knows of. */
@Entity('recording')
@Index(indexName('recording', ['state', 'createdAt']), ['state', 'createdAt'])
@Index(indexName('recording', ['uploaderId', 'state']), ['uploaderId', 'state'])
export class Recording {
  @Id() id: string;
  @Ref() uploaderId: string;
  @Varchar(10) state: RecordingState;
  /** As stored. */
  @Int() bytes: number;
  @Int() seconds: number;
  @Instant() createdAt: Date;
}
