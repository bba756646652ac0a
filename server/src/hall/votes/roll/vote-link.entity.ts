import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName } from '../../../platform/database';

/** By what an entry's voter is known: a household, a person, or the digest of a phone number that stands in the roll. */
@Entity('vote_link')
@Index(indexName('vote_link', ['entryId']), ['entryId'])
@Index(indexName('vote_link', ['knownBy']), ['knownBy'])
export class VoteLink {
  @PrimaryColumn({ type: 'varchar', length: 26 }) voteId: string;
  /** `household:…`, `person:…`, `phone:…` */
  @PrimaryColumn({ type: 'varchar', length: 80 }) knownBy: string;
  /** Someone may own homes alone and others together with somebody. */
  @PrimaryColumn({ type: 'varchar', length: 26 }) entryId: string;
}
