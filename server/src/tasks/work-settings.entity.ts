import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { NewWork } from '@yuanli/shared/tasks/tasks.schema';
import { Id, indexName, Ref, Varchar } from '../platform/database';

/** How somebody on the staff wants to be told of new work; without a row, each morning. */
@Entity('work_settings')
export class WorkSettings {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string;
  @Varchar(20) newWork: NewWork;
}

/** Somebody was told of a day's work. */
@Entity('work_digest')
@Index(indexName('work_digest', ['personId', 'day']), ['personId', 'day'], { unique: true })
@Index(indexName('work_digest', ['day']), ['day'])
export class WorkDigest {
  @Id() id: string;
  @Ref() personId: string;
  /** A day in China. */
  @Varchar(10) day: string;
}
