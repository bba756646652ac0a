import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** 社区, with the numbers it may choose for itself. */
@Entity('community')
@Index(indexName('community', ['streetId', 'name', 'nameFreed']), ['streetId', 'name', 'nameFreed'], { unique: true })
export class Community {
  @Id() id: string;
  @Varchar(40) name: string;
  @Varchar(20) phone: string;
  @Ref() streetId: string;
  /** Residents join from then on; null: it is being prepared. */
  @Instant({ nullable: true }) openedAt: Date | null;
  /** Days a claimed wish is held for the claimant. */
  @Int() wishHoldDays: number;
  @Int() wishClaimsAtATime: number;
  @Int() wishOpenDays: number;
  /** Goes up with each change. */
  @Int({ default: 1 }) version: number;
  /** Empty while nobody else here may have the name; the place's own id once it is closed. */
  @Varchar(26, { default: '' }) nameFreed: string;
  /** Closed (撤销): it is offered to nobody, and stays for what was recorded of it. */
  @Instant({ nullable: true }) removedAt: Date | null;
}
