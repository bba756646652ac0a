import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../platform/database';

/** 网格: the part of a community one grid worker looks after. */
@Entity('grid')
@Index(indexName('grid', ['communityId']), ['communityId'])
export class Grid {
  @Id() id: string;
  @Varchar(40) name: string;
  @Ref() communityId: string;
}
