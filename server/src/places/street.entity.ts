import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../platform/database';

/** 街道. */
@Entity('street')
@Index(indexName('street', ['districtId']), ['districtId'])
export class Street {
  @Id() id: string;
  @Varchar(40) name: string;
  @Ref() districtId: string;
}
