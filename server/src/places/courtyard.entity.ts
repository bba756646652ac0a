import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** 院落/小区: where the plate hangs. */
@Entity('courtyard')
@Index(indexName('courtyard', ['plateCode']), ['plateCode'], { unique: true })
@Index(indexName('courtyard', ['communityId', 'id']), ['communityId', 'id'])
@Index(indexName('courtyard', ['gridId']), ['gridId'])
@Index(indexName('courtyard', ['communityId', 'name', 'nameFreed']), ['communityId', 'name', 'nameFreed'], {
  unique: true,
})
@Index(indexName('courtyard', ['mergedIntoId']), ['mergedIntoId'])
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
  /** Goes up with each change. */
  @Int({ default: 1 }) version: number;
  /** Empty while nobody else here may have the name; the place's own id once it is closed. */
  @Varchar(26, { default: '' }) nameFreed: string;
  /** Closed (撤销): it is offered to nobody, and stays for what was recorded of it. */
  @Instant({ nullable: true }) removedAt: Date | null;
  /** It was the same courtyard as this one, entered twice: its plate leads there. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
}
