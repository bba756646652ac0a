import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Json, Ref, Sealed, Text } from '../../../platform/database';

/**
 * What staff say of entries of the roll that bear one name and somewhere no phone: they are one person, or they are not. It counts
 * for the rolls frozen from then on, and until it is taken back; a frozen roll stays as it is.
 */
@Entity('same_person')
@Index(indexName('same_person', ['communityId', 'takenBackAt']), ['communityId', 'takenBackAt'])
export class SamePerson {
  @Id() id: string;
  @Ref() communityId: string;
  @Sealed() name: string;
  /** The homes that bear the name: of one person all of them, otherwise those that staff have looked at. */
  @Json() householdIds: string[];
  @Bool() isSame: boolean;
  /** What it was seen by: 房产证, 身份证. */
  @Text() evidence: string;
  @Ref() saidById: string;
  @Instant() saidAt: Date;
  @Ref({ nullable: true }) takenBackById: string | null;
  @Instant({ nullable: true }) takenBackAt: Date | null;
}
