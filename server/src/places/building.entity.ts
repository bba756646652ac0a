import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../platform/database';

/** 楼. */
@Entity('building')
@Index(indexName('building', ['courtyardId', 'name']), ['courtyardId', 'name'], { unique: true })
export class Building {
  @Id() id: string;
  @Ref() courtyardId: string;
  /** 2号楼 */
  @Varchar(20) name: string;
}
