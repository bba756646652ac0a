import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

export type ImportState = 'checking' | 'checked' | 'keeping' | 'kept' | 'failed';

/** A file of services on its way in. */
@Entity('service_import')
@Index(indexName('service_import', ['communityId', 'id']), ['communityId', 'id'])
export class ServiceImport {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() byId: string;
  @Varchar(120) fileName: string;
  @Varchar(10) state: ImportState;
  @Int() rows: number;
  @Int() done: number;
  @Int() fresh: number;
  @Int() changed: number;
  @Int() same: number;
  @Int() badRows: number;
  @Varchar(120, { nullable: true }) failedBecause: string | null;
  @Instant() startedAt: Date;
  @Instant({ nullable: true }) keptAt: Date | null;
}
