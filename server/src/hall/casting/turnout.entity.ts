import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Ref, Varchar } from '../../platform/database';

/** Who has voted, never what. The primary key is the one lock across phone, paper and doorstep. */
@Entity('vote_turnout')
@Index(indexName('vote_turnout', ['voteId', 'receipt']), ['voteId', 'receipt'], { unique: true })
@Index(indexName('vote_turnout', ['voteId', 'voterDigest']), ['voteId', 'voterDigest'], { unique: true })
@Index(indexName('vote_turnout', ['byId', 'channel']), ['byId', 'channel'])
export class Turnout {
  @PrimaryColumn({ type: 'varchar', length: 26 }) voteId: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) entryId: string;
  /** paper_to_check: entered by one, not yet read by another; it does not count before. */
  @Varchar(20) channel: 'phone' | 'paper_to_check' | 'paper' | 'doorstep';
  @Varchar(10) receipt: string;
  /** Who tapped, entered or stood at the door. */
  @Ref() byId: string;
  /** By phone, while the vote runs, and where nobody has more than one vote: the one vote of this WeChat user. */
  @Varchar(64, { nullable: true }) voterDigest: string | null;
  @Ref({ nullable: true }) checkedById: string | null;
  @Varchar(20, { nullable: true }) knownBy: string | null;
  @Instant() at: Date;
}
