import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

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
  /** Where the plate hangs, WGS-84; null until someone has said so. */
  @Int({ nullable: true }) latitudeE6: number | null;
  @Int({ nullable: true }) longitudeE6: number | null;
  /** Are 2号楼 and 2栋 two buildings here? Null: nobody has been asked. */
  @Bool({ nullable: true }) hasTwoWords: boolean | null;
  /** No longer a place of its own: it is offered to nobody. */
  @Instant({ nullable: true }) removedAt: Date | null;
}
