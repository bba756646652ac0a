import { Entity, PrimaryColumn } from 'typeorm';
import { Varchar } from '../../platform/database';

/**
 * A ballot on its way to the count: locked, of one length whatever is in it, under a key that is a keyed digest of the voter's entry.
 * Without the server's secret it can neither be opened nor be put beside a name. Gone when the vote is counted.
 */
@Entity('vote_envelope')
export class Envelope {
  @PrimaryColumn({ type: 'varchar', length: 26 }) voteId: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) envelopeId: string;
  @Varchar(512) locked: string;
  /** 1 when it counts; a paper waits for its second reader. */
  @Varchar(10) state: 'counts' | 'waits';
}
