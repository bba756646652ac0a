import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int } from '../database';

/** A backup was brought back beside the running database, and every row and picture was as it had been. Failures are not kept. */
@Entity('restore_trial')
@Index(indexName('restore_trial', ['triedAt']), ['triedAt'])
export class RestoreTrial {
  @Id() id: string;
  /** When the backup was made. */
  @Instant() madeAt: Date;
  @Instant() triedAt: Date;
  /** How long it took: what to expect when it is needed. */
  @Int() seconds: number;
  @Int() rows: number;
  @Int() pictureFiles: number;
}
