import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Sealed, Varchar } from '../platform/database';

export type EntryKind = 'base' | 'reward';

/**
 * One line of a member's month; lines are only ever added. What is written here is read by the member and the keeper
 * of their branch and by nobody else, so it needs no check for the public; it is encrypted instead.
 */
@Entity('party_points_entry')
@Index(indexName('party_points_entry', ['personId', 'month', 'id']), ['personId', 'month', 'id'])
@Index(indexName('party_points_entry', ['reversalOf']), ['reversalOf'], { unique: true })
export class PartyEntry {
  @Id() id: string;
  @Ref() personId: string;
  /** The branch that wrote it. */
  @Ref() branchId: string;
  @Varchar(7) month: string;
  @Varchar(10) kind: EntryKind;
  /** Negative: an earlier line is taken back. */
  @Int() points: number;
  @Sealed() reason: string;
  @Ref() byId: string;
  @Instant() at: Date;
  /** The line this one takes back; each is taken back at most once. */
  @Ref({ nullable: true }) reversalOf: string | null;
}
