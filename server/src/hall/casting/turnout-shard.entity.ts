import { Entity, PrimaryColumn } from 'typeorm';
import { BigInteger, Int } from '../../platform/database';

/** How many have voted, spread over a few rows so that a thousand voters do not queue for one; their sum costs the same at any size. */
@Entity('vote_turnout_shard')
export class TurnoutShard {
  @PrimaryColumn({ type: 'varchar', length: 26 }) voteId: string;
  @PrimaryColumn({ type: 'integer' }) shard: number;
  @Int() heads: number;
  @BigInteger() area: number;
}
