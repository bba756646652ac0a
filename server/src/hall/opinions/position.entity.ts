import type { Party } from '@yuanli/shared/hall/motion-stages';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Ref, Text, Varchar } from '../../platform/database';

/** What a party says by name; the last one of each is shown. */
@Entity('motion_position')
@Index(indexName('motion_position', ['motionId', 'party', 'id']), ['motionId', 'party', 'id'])
export class Position {
  @Id() id: string;
  @Ref() motionId: string;
  @Varchar(20) party: Party;
  @Text() text: string;
  @Varchar(40) byName: string;
  @Ref() byId: string;
  @Bool() isChecked: boolean;
  /** Why its words were taken away after a complaint; it stays the last word of its party. */
  @Text({ nullable: true }) removedBecause: string | null;
  @Instant() at: Date;
}
