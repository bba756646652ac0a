import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** 记账人: keeps the book of one branch, by appointment. */
@Entity('party_points_keeper')
@Index(indexName('party_points_keeper', ['branchId']), ['branchId'])
@Index(indexName('party_points_keeper', ['personId']), ['personId'])
@Index(indexName('party_points_keeper', ['liveKey']), ['liveKey'], { unique: true })
export class BookKeeper {
  @Id() id: string;
  @Ref() branchId: string;
  @Ref() personId: string;
  @Instant() startsAt: Date;
  /** The first moment it no longer holds; null: until someone ends it. */
  @Instant({ nullable: true }) endsAt: Date | null;
  @Ref() appointedById: string;
  /** Branch and person while it is not over: nobody is appointed twice. */
  @Varchar(60, { nullable: true }) liveKey: string | null;

  isHeldAt(now: Date): boolean {
    return this.startsAt <= now && (this.endsAt === null || this.endsAt > now);
  }
}

export const liveKeyOf = (branchId: string, personId: string): string => `${branchId}:${personId}`;
