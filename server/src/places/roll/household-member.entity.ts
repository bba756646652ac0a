import { Entity, Index } from 'typeorm';
import { readPhone } from '@yuanli/shared/phone';
import { digest } from '../../platform/crypto';
import { Bool, Id, indexName, Ref, Sealed, Varchar } from '../../platform/database';

/** Someone the roll (住户名册) names as living in or owning a home. */
@Entity('household_member')
@Index(indexName('household_member', ['householdId']), ['householdId'])
@Index(indexName('household_member', ['phoneDigest']), ['phoneDigest'])
@Index(indexName('household_member', ['nameDigest']), ['nameDigest'])
@Index(indexName('household_member', ['phoneTailDigest']), ['phoneTailDigest'])
export class HouseholdMember {
  @Id() id: string;
  @Ref() householdId: string;
  @Sealed() name: string;
  /** A mobile phone, or a landline with its area code. */
  @Sealed({ nullable: true }) phone: string | null;
  /** `digest('phone', phone)`, to find a member by phone; null for a landline, which tells nobody apart. */
  @Varchar(64, { nullable: true }) phoneDigest: string | null;
  @Bool() isOwner: boolean;
  /** 1958-03-07; null where the roll does not say. */
  @Sealed({ nullable: true }) birthDate: string | null;
  /** Unless the roll says that they only own it. */
  @Bool({ default: 1 }) livesHere: boolean;
  /** To find staff's 陈桂兰 or …1234 without opening every row. */
  @Varchar(64, { nullable: true }) nameDigest: string | null;
  @Varchar(64, { nullable: true }) phoneTailDigest: string | null;
}

export const digestOfName = (name: string): string => digest('roll-name', name);
export const digestOfTail = (lastFour: string): string => digest('roll-phone-tail', lastFour);

/** The blind indexes of a member, by what is sealed. */
export const digestsOf = ({
  name,
  phone,
}: Pick<HouseholdMember, 'name' | 'phone'>): Pick<
  HouseholdMember,
  'phoneDigest' | 'nameDigest' | 'phoneTailDigest'
> => ({
  phoneDigest: phone && readPhone(phone)?.isMobile ? digest('phone', phone) : null,
  nameDigest: digestOfName(name),
  phoneTailDigest: phone && digestOfTail(phone.slice(-4)),
});
