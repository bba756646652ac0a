import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Ref, Sealed, Varchar } from '../../platform/database';

/** Someone the roll (户册) names as living in or owning a home. */
@Entity('household_member')
@Index(indexName('household_member', ['householdId']), ['householdId'])
@Index(indexName('household_member', ['phoneDigest']), ['phoneDigest'])
export class HouseholdMember {
  @Id() id: string;
  @Ref() householdId: string;
  @Sealed() name: string;
  @Sealed({ nullable: true }) phone: string | null;
  /** `digest('phone', phone)`, to find a member by phone. */
  @Varchar(64, { nullable: true }) phoneDigest: string | null;
  @Bool() isOwner: boolean;
  /** 1958-03-07; null where the roll does not say. */
  @Sealed({ nullable: true }) birthDate: string | null;
  /** Unless the roll says that they only own it. */
  @Bool({ default: 1 }) livesHere: boolean;
}
