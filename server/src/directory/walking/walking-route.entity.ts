import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Int } from '../../platform/database';

/** How far it is on foot between two rounded spots, as the walking service said. */
@Entity('walking_route')
@Index(indexName('walking_route', ['measuredAt']), ['measuredAt'])
export class WalkingRoute {
  /** `28.1235,112.9876`: WGS-84 to about eleven metres. */
  @PrimaryColumn({ type: 'varchar', length: 24 }) fromSpot: string;
  @PrimaryColumn({ type: 'varchar', length: 24 }) toSpot: string;
  /** Null: there is no way on foot. */
  @Int({ nullable: true }) metres: number | null;
  @Instant() measuredAt: Date;
}
