import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** 楼. */
@Entity('building')
@Index(indexName('building', ['courtyardId', 'nameKey']), ['courtyardId', 'nameKey'], { unique: true })
export class Building {
  @Id() id: string;
  @Ref() courtyardId: string;
  /** 2号楼 */
  @Varchar(20) name: string;
  /** `buildingKey` of shared/places/door: however it is written, one building has one. */
  @Varchar(24) nameKey: string;
  /** Its last home was taken off the roll. */
  @Instant({ nullable: true }) removedAt: Date | null;
}
