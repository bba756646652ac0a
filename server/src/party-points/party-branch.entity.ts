import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** 党支部: a branch of a community. */
@Entity('party_branch')
@Index(indexName('party_branch', ['communityId', 'name']), ['communityId', 'name'], { unique: true })
export class PartyBranch {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(60) name: string;
  @Instant() createdAt: Date;
}
