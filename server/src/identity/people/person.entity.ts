import { Entity, Index } from 'typeorm';
import { digest } from '../../platform/crypto';
import { Id, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

/** A WeChat user of ours. Holds no role: roles are appointments. */
@Entity('person')
@Index(indexName('person', ['openid']), ['openid'], { unique: true })
@Index(indexName('person', ['phoneDigest']), ['phoneDigest'], { unique: true })
@Index(indexName('person', ['nicknameCheckId']), ['nicknameCheckId'])
@Index(indexName('person', ['householdId']), ['householdId'])
@Index(indexName('person', ['rollPhoneDigest']), ['rollPhoneDigest'], { unique: true })
export class Person {
  @Id() id: string;
  /** Null after 注销: the same WeChat then makes a new person. */
  @Varchar(64, { nullable: true }) openid: string | null;
  @Varchar(64, { nullable: true }) unionid: string | null;
  /** What others read; it passed content safety. */
  @Varchar(60) nickname: string;
  /** A new nickname that only its owner sees until its check has passed. */
  @Varchar(60, { nullable: true }) nicknameWaiting: string | null;
  @Ref({ nullable: true }) nicknameCheckId: string | null;
  @Ref({ nullable: true }) avatarPictureId: string | null;
  @Sealed({ nullable: true }) phone: string | null;
  @Varchar(64, { nullable: true }) phoneDigest: string | null;
  /** To find staff's …1234 without opening every row. */
  @Varchar(64, { nullable: true }) phoneTailDigest: string | null;
  /** The courtyard looked at now. */
  @Ref({ nullable: true }) currentCourtyardId: string | null;
  /** The home of a verified resident. */
  @Ref({ nullable: true }) householdId: string | null;
  @Instant({ nullable: true }) verifiedAt: Date | null;
  /** The number of the roll they were verified by last, as its digest: of all accounts one at a time. Null: by a code, or by staff. */
  @Varchar(64, { nullable: true }) rollPhoneDigest: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) deletedAt: Date | null;

  get isVerified(): boolean {
    return this.householdId !== null;
  }
}

export const digestOfTail = (lastFour: string): string => digest('phone-tail', lastFour);

/** A number and its blind indexes. */
export const phoneColumns = (phone: string | null): Pick<Person, 'phone' | 'phoneDigest' | 'phoneTailDigest'> => ({
  phone,
  phoneDigest: phone && digest('phone', phone),
  phoneTailDigest: phone && digestOfTail(phone.slice(-4)),
});

/** What a person is who is no verified resident, or no longer. */
export const NOT_VERIFIED = { householdId: null, verifiedAt: null, rollPhoneDigest: null } satisfies Partial<Person>;
