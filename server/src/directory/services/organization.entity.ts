import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../../platform/database';

/** HSDS organization: who offers services. */
@Entity('organization')
@Index(indexName('organization', ['communityId', 'name']), ['communityId', 'name'], { unique: true })
export class Organization {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(40) name: string;
}
