import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

export type ObjectionState = 'open' | 'upheld' | 'dismissed';

/** The volunteer says a record is wrong. Once for each record; a supervisor decides. */
@Entity('record_objection')
@Index(indexName('record_objection', ['recordId']), ['recordId'], { unique: true })
@Index(indexName('record_objection', ['communityId', 'state', 'id']), ['communityId', 'state', 'id'])
@Index(indexName('record_objection', ['personId']), ['personId'])
export class RecordObjection {
  @Id() id: string;
  @Ref() recordId: string;
  @Ref() personId: string;
  @Ref() communityId: string;
  @Varchar(200) reason: string;
  @Instant() at: Date;
  @Varchar(10) state: ObjectionState;
  @Ref({ nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Varchar(200, { nullable: true }) decision: string | null;
}
