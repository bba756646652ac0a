import { Entity, Index } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A role over a place and all below it, from one day to another, given by someone. */
@Entity('appointment')
@Index(indexName('appointment', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('appointment', ['communityId', 'id']), ['communityId', 'id'])
@Index(indexName('appointment', ['scopeId', 'role']), ['scopeId', 'role'])
@Index(indexName('appointment', ['heldKey']), ['heldKey'], { unique: true })
export class Appointment {
  @Id() id: string;
  @Ref() personId: string;
  @Varchar(30) role: Role;
  @Ref() scopeId: string;
  /** The community the scope is or lies in; null above communities. */
  @Ref({ nullable: true }) communityId: string | null;
  @Instant() startsAt: Date;
  /** The first moment it no longer holds; null: until someone ends it. */
  @Instant({ nullable: true }) endsAt: Date | null;
  /** Null: made by the setup of the product itself. */
  @Ref({ nullable: true }) appointedById: string | null;
  /** Held for somebody who is away. */
  @Ref({ nullable: true }) deputyForId: string | null;
  /** Person, role and scope while it is not over: nobody holds the same thing twice. */
  @Varchar(90, { nullable: true }) heldKey: string | null;

  isOverAt(now: Date): boolean {
    return this.endsAt !== null && this.endsAt <= now;
  }
}

export const heldKeyOf = (personId: string, role: Role, scopeId: string): string => `${personId}:${role}:${scopeId}`;
