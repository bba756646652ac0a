import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../platform/database';

/** 院落/小区: where the plate hangs. */
@Entity('courtyard')
@Index(indexName('courtyard', ['plateCode']), ['plateCode'], { unique: true })
@Index(indexName('courtyard', ['communityId', 'id']), ['communityId', 'id'])
@Index(indexName('courtyard', ['gridId']), ['gridId'])
export class Courtyard {
  @Id() id: string;
  @Varchar(40) name: string;
  @Varchar(80) address: string;
  /** As printed on the plate and carried by its mini-program code, for example SLY7. */
  @Varchar(8) plateCode: string;
  @Ref() gridId: string;
  @Ref() communityId: string;
}
