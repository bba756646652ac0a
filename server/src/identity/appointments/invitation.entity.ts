import { Entity, Index } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import { digest } from '../../platform/crypto';
import { Id, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

/**
 * A role for whoever binds this number: it waits here, and the row goes when it becomes an appointment, is withdrawn or
 * runs out. The trail stays.
 */
@Entity('invitation')
@Index(indexName('invitation', ['phoneDigest', 'role', 'scopeId']), ['phoneDigest', 'role', 'scopeId'], {
  unique: true,
})
@Index(indexName('invitation', ['communityId', 'id']), ['communityId', 'id'])
@Index(indexName('invitation', ['validUntil']), ['validUntil'])
export class Invitation {
  @Id() id: string;
  @Sealed() phone: string;
  /** `digest('phone', phone)`, as with the person who binds it. */
  @Varchar(64) phoneDigest: string;
  @Varchar(64) phoneTailDigest: string;
  /** What its maker calls the person, and its blind index. */
  @Sealed({ nullable: true }) name: string | null;
  @Varchar(64, { nullable: true }) nameDigest: string | null;
  @Varchar(30) role: Role;
  @Ref() scopeId: string;
  /** The community the scope is or lies in; null above communities. */
  @Ref({ nullable: true }) communityId: string | null;
  /** Null: from the binding on. */
  @Instant({ nullable: true }) startsAt: Date | null;
  @Instant({ nullable: true }) endsAt: Date | null;
  /** Null: made by the setup of the product itself. */
  @Ref({ nullable: true }) madeById: string | null;
  @Instant() madeAt: Date;
  /** A number is given to others after a while: who binds it later gets nothing. */
  @Instant() validUntil: Date;
}

export const digestOfName = (name: string): string => digest('invitation-name', name);
export const digestOfTail = (lastFour: string): string => digest('invitation-phone-tail', lastFour);
