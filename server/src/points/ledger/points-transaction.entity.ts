import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** What points are for, as a statement names it; money is for other things. */
export type PointsCauseKind = 'wish' | 'shift' | 'gift' | 'adjustment' | 'transfer' | 'expiry';
export type CauseKind = PointsCauseKind | 'payment' | 'spending';

/** Something that moved points, and why. Never edited: a mistake is put right by a reversal. */
@Entity('points_transaction')
@Index(indexName('points_transaction', ['communityId', 'idempotencyKey']), ['communityId', 'idempotencyKey'], {
  unique: true,
})
@Index(indexName('points_transaction', ['reversalOf']), ['reversalOf'], { unique: true })
export class PointsTransaction {
  @Id() id: string;
  @Ref() communityId: string;
  /** One key has one effect, however often it is asked for. */
  @Varchar(100) idempotencyKey: string;
  /** Tells the same request from another one with the same key. */
  @Varchar(64) inputHash: string;
  /** For example `wish.fulfilled`. */
  @Varchar(60) event: string;
  /** What the resident reads on the statement. */
  @Varchar(200) reason: string;
  /** Null: the system itself. */
  @Ref({ nullable: true }) actorId: string | null;
  /** The act that caused it. */
  @Varchar(20) causeKind: CauseKind;
  @Ref() causeId: string;
  /** The earning rule it followed; version 0 is the product's default and has no row, null: no rule was asked. */
  @Ref({ nullable: true }) ruleId: string | null;
  @Int({ nullable: true }) ruleVersion: number | null;
  /** The transaction this one takes back; each is taken back at most once. */
  @Ref({ nullable: true }) reversalOf: string | null;
  @Instant() at: Date;
}
