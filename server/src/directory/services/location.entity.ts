import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Int, Ref, Varchar } from '../../platform/database';

/** HSDS location with its address and accessibility: where services are offered. */
@Entity('location')
@Index(indexName('location', ['communityId', 'address', 'name']), ['communityId', 'address', 'name'], { unique: true })
export class Location {
  @Id() id: string;
  @Ref() communityId: string;
  /** Of the nearest courtyard of the community: whose grid worker looks after it. Null while no courtyard is on the map. */
  @Ref({ nullable: true }) gridId: string | null;
  @Varchar(40) name: string;
  @Varchar(80) address: string;
  /** WGS-84. */
  @Int() latitudeE6: number;
  @Int() longitudeE6: number;
  @Bool() isWheelchairAccessible: boolean;
  @Varchar(60, { nullable: true }) accessibility: string | null;
}
