import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** Someone on the staff has been told that a queue of theirs has work in it; gone once the queue is empty. */
@Entity('work_notice')
@Index(indexName('work_notice', ['personId', 'kind']), ['personId', 'kind'], { unique: true })
export class WorkNotice {
  @Id() id: string;
  @Ref() personId: string;
  /** A queue's name in shared/src/home. */
  @Varchar(40) kind: string;
  @Instant() toldAt: Date;
}
