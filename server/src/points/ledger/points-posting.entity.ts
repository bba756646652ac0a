import { Entity, Index } from 'typeorm';
import { BigInteger, Id, indexName, Ref, Varchar } from '../../platform/database';

/** One line on one account. The lines of a transaction sum to zero; lines are only ever added. */
@Entity('points_posting')
// With the amount: a sum over the lines of an account reads no line itself.
@Index(indexName('points_posting', ['accountId', 'id', 'amount']), ['accountId', 'id', 'amount'])
@Index(indexName('points_posting', ['accountId', 'direction', 'id']), ['accountId', 'direction', 'id'])
@Index(indexName('points_posting', ['transactionId']), ['transactionId'])
export class PointsPosting {
  @Id() id: string;
  @Ref() accountId: string;
  @Ref() transactionId: string;
  /** Positive: the account gains. */
  @BigInteger() amount: number;
  /** The sign of the amount, so that one direction of a statement is one range of the index. */
  @Varchar(3) direction: 'in' | 'out';
}
