import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../platform/database';

/** Someone belongs to a branch, from one day to another. */
@Entity('party_branch_member')
@Index(indexName('party_branch_member', ['branchId', 'livePersonId']), ['branchId', 'livePersonId'])
@Index(indexName('party_branch_member', ['livePersonId']), ['livePersonId'], { unique: true })
@Index(indexName('party_branch_member', ['personId']), ['personId'])
export class BranchMember {
  @Id() id: string;
  @Ref() branchId: string;
  @Ref() personId: string;
  /** The person while they belong: nobody is in two branches at once. Null once they have left. */
  @Ref({ nullable: true }) livePersonId: string | null;
  @Ref() addedById: string;
  @Instant() joinedAt: Date;
  @Instant({ nullable: true }) leftAt: Date | null;
}
