import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** checking → checked → keeping → kept; failed when it could not be finished or nobody came back to it. */
export type ImportState = 'checking' | 'checked' | 'keeping' | 'kept' | 'failed';

/** A file of services on its way in. */
@Entity('service_import')
@Index(indexName('service_import', ['communityId', 'state', 'stateAt']), ['communityId', 'state', 'stateAt'])
@Index(indexName('service_import', ['state', 'stateAt']), ['state', 'stateAt'])
@Index(indexName('service_import', ['keepingIn']), ['keepingIn'], { unique: true })
export class ServiceImport {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() byId: string;
  @Varchar(120) fileName: string;
  @Varchar(10) state: ImportState;
  @Instant() stateAt: Date;
  /** The community, while its services are being changed: one file at a time. */
  @Ref({ nullable: true }) keepingIn: string | null;
  @Int() rows: number;
  @Int() done: number;
  @Int() fresh: number;
  @Int() changed: number;
  @Int() same: number;
  /** About services that are closed: they stay as they are. */
  @Int() closed: number;
  @Int() badRows: number;
  @Varchar(120, { nullable: true }) failedBecause: string | null;
  @Instant() startedAt: Date;
}
