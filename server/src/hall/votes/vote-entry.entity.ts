import { Entity, Index } from 'typeorm';
import { BigInteger, Id, indexName, Int, Json, Ref, Text, Varchar } from '../../platform/database';

/** One line of the frozen roll, one lock: a person, a household, a representative, or an owner with all homes. */
@Entity('vote_entry')
@Index(indexName('vote_entry', ['voteId', 'position']), ['voteId', 'position'], { unique: true })
export class VoteEntry {
  @Id() id: string;
  @Ref() voteId: string;
  /** In the order of the roll: courtyard, building, unit, room. */
  @Int() position: number;
  /** Rooms, never a name: 石榴院2号楼3单元501; of an owner of many homes all of them. */
  @Text() label: string;
  @Ref({ nullable: true }) gridId: string | null;
  /** In 0.01 m²; 0 where area does not count. */
  @BigInteger() area: number;
  /** What the entry stands for, as it enters the hash: the ids of the homes, the member or the person. */
  @Varchar(64) standsFor: string;
  /** The homes behind those doors: who lives in one does not record what this line votes. */
  @Json() homeIds: string[];
}
