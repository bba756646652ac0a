import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Ref, Varchar } from '../../platform/database';

/** A record was taken back: by whom, when and why. Each at most once. */
@Entity('record_reversal')
export class RecordReversal {
  @PrimaryColumn({ type: 'varchar', length: 26 }) recordId: string;
  @Varchar(200) reason: string;
  @Ref() byId: string;
  @Instant() at: Date;
}
