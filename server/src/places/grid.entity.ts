import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** 网格: the part of a community one grid worker looks after. */
@Entity('grid')
@Index(indexName('grid', ['communityId', 'name', 'nameFreed']), ['communityId', 'name', 'nameFreed'], { unique: true })
export class Grid {
  @Id() id: string;
  @Varchar(40) name: string;
  @Ref() communityId: string;
  /** 网格电话, public as the board in the courtyard has it; null: there is none, and the community is called. */
  @Varchar(20, { nullable: true }) phone: string | null;
  /** Goes up with each change. */
  @Int({ default: 1 }) version: number;
  /** Empty while nobody else here may have the name; the place's own id once it is closed. */
  @Varchar(26, { default: '' }) nameFreed: string;
  /** Closed (撤销): it is offered to nobody, and stays for what was recorded of it. */
  @Instant({ nullable: true }) removedAt: Date | null;
}
