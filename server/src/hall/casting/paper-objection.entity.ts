import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Text, Varchar } from '../../platform/database';

/** "That was not me": a voter objects to what was recorded in their name; a supervisor who had no hand in it decides. */
@Entity('vote_objection')
@Index(indexName('vote_objection', ['voteId', 'entryId']), ['voteId', 'entryId'])
@Index(indexName('vote_objection', ['communityId', 'outcome', 'id']), ['communityId', 'outcome', 'id'])
export class PaperObjection {
  @Id() id: string;
  @Ref() voteId: string;
  @Ref() communityId: string;
  @Ref() entryId: string;
  @Ref() personId: string;
  /** Of the record it is about: what is recorded anew may be objected to anew. */
  @Varchar(10) receipt: string;
  @Varchar(10) channel: 'paper' | 'doorstep';
  @Text() reason: string;
  @Varchar(10) outcome: 'open' | 'upheld' | 'dismissed';
  @Ref({ nullable: true }) decidedById: string | null;
  @Text({ nullable: true }) note: string | null;
  @Instant() at: Date;
  @Instant({ nullable: true }) decidedAt: Date | null;
}
