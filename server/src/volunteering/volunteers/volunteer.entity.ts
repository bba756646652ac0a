import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { GuardianConsentWay, GuardianRelation, IdKind } from '@yuanli/shared/volunteering/id-kinds';
import { Bool, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

const index = (...columns: (keyof Volunteer)[]) => Index(indexName('volunteer', columns), columns);

/** 志愿者基本信息 of 民政部令第67号: someone who registered to serve. It is no role: what one may claim is an appointment. */
@Entity('volunteer')
@Index(indexName('volunteer', ['number']), ['number'], { unique: true })
@Index(indexName('volunteer', ['idDigest']), ['idDigest'], { unique: true })
@index('communityId', 'personId')
@index('communityId', 'isGuardianAwaited', 'personId')
export class Volunteer {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string;
  /** Where they registered: its staff look after their papers. */
  @Ref() communityId: string;
  /** 志愿者编号: YL and ten digits. */
  @Varchar(12) number: string;
  @Sealed() realName: string;
  @Varchar(20) idKind: IdKind;
  @Sealed() idNumber: string;
  /** Of kind and number: one document registers once. */
  @Varchar(64) idDigest: string;
  /** 2010-05-31 */
  @Sealed() bornOn: string;
  /** As the resident card tells it; null for other documents. */
  @Varchar(10, { nullable: true }) sex: 'male' | 'female' | null;
  /** The first moment of the 18th birthday in China: who asks whether they are a minor need not unseal the birthday. */
  @Instant() adultOn: Date;
  @Sealed({ nullable: true }) guardianName: string | null;
  @Sealed({ nullable: true }) guardianPhone: string | null;
  @Varchar(20, { nullable: true }) guardianRelation: GuardianRelation | null;
  /** Staff have not spoken with the guardian yet. */
  @Bool() isGuardianAwaited: boolean;
  @Varchar(20, { nullable: true }) consentWay: GuardianConsentWay | null;
  @Instant({ nullable: true }) consentAt: Date | null;
  @Ref({ nullable: true }) consentById: string | null;
  @Instant() pledgedAt: Date;
  @Instant() registeredAt: Date;

  isMinorAt(time: Date): boolean {
    return time < this.adultOn;
  }
}
