import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A paper ballot with its photo: entered by one person, read again by another. */
@Entity('vote_paper')
@Index(indexName('vote_paper', ['voteId', 'state', 'id']), ['voteId', 'state', 'id'])
@Index(indexName('vote_paper', ['voteId', 'entryId']), ['voteId', 'entryId'])
export class Paper {
  @Id() id: string;
  @Ref() voteId: string;
  @Ref() entryId: string;
  /** Of the turnout it was entered for: what is entered anew has another. */
  @Varchar(10) receipt: string;
  @Ref() pictureId: string;
  /** to_check → counted | differs (entered anew) | struck (an objection was right) | unchecked (nobody read it again before the close). */
  @Varchar(10) state: 'to_check' | 'counted' | 'differs' | 'struck' | 'unchecked';
  @Ref() enteredById: string;
  @Instant() enteredAt: Date;
  @Ref({ nullable: true }) checkedById: string | null;
  @Instant({ nullable: true }) checkedAt: Date | null;
}
