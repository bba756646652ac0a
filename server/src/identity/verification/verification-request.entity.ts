import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

/** `revoked`: it was approved, and that was taken back. */
export type VerificationRequestStatus = 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'revoked';

/** "I live in 2号楼501": waits for the grid worker or the community to check. */
@Entity('verification_request')
@Index(indexName('verification_request', ['waitingFor']), ['waitingFor'], { unique: true })
@Index(indexName('verification_request', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('verification_request', ['gridId', 'status', 'id']), ['gridId', 'status', 'id'])
@Index(indexName('verification_request', ['communityId', 'status', 'id']), ['communityId', 'status', 'id'])
@Index(indexName('verification_request', ['gridId', 'decidedAt']), ['gridId', 'decidedAt'])
@Index(indexName('verification_request', ['communityId', 'decidedAt']), ['communityId', 'decidedAt'])
export class VerificationRequest {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() householdId: string;
  @Ref() gridId: string;
  @Ref() communityId: string;
  @Sealed() realName: string;
  @Sealed({ nullable: true }) note: string | null;
  @Varchar(20) status: VerificationRequestStatus;
  /** The person's id while it waits: one request at a time. */
  @Ref({ nullable: true }) waitingFor: string | null;
  @Instant() askedAt: Date;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Ref({ nullable: true }) decidedById: string | null;
  @Varchar(100, { nullable: true }) declineReason: string | null;
  /** The last decision was taken back: of an approval for good, a request that was declined waits again. */
  @Instant({ nullable: true }) undoneAt: Date | null;
  @Ref({ nullable: true }) undoneById: string | null;
  @Varchar(100, { nullable: true }) undoReason: string | null;
}
