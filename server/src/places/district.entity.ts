import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Varchar } from '../platform/database';

/** 区. */
@Entity('district')
@Index(indexName('district', ['name', 'nameFreed']), ['name', 'nameFreed'], { unique: true })
export class District {
  @Id() id: string;
  @Varchar(40) name: string;
  /** Goes up with each change. */
  @Int({ default: 1 }) version: number;
  /** Empty while nobody else here may have the name; the place's own id once it is closed. */
  @Varchar(26, { default: '' }) nameFreed: string;
  /** Closed (撤销): it is offered to nobody, and stays for what was recorded of it. */
  @Instant({ nullable: true }) removedAt: Date | null;
}
