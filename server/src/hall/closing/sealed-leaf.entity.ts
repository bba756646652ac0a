import { Entity, PrimaryColumn } from 'typeorm';
import { BigInteger, Text, Varchar } from '../../platform/database';

/**
 * An opened ballot, or one mark of it (seal.ts). The nonce is random, and their only order; nothing leads from here to a voter but
 * what a named vote publishes, and nothing from one mark to another.
 */
@Entity('vote_leaf')
export class SealedLeafRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) voteId: string;
  @PrimaryColumn({ type: 'varchar', length: 32 }) nonce: string;
  /** for, against, abstain, invalid, chosen:0,2, shares:70,30; by themselves: marked, option:2, part:2 */
  @Varchar(255) content: string;
  /** Of an owner of many homes all of them. */
  @Text({ nullable: true }) room: string | null;
  @BigInteger() area: number;
  @Varchar(64) leaf: string;
}
