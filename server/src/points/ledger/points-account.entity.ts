import { Entity, Index } from 'typeorm';
import { BigInteger, Id, indexName, Varchar } from '../../platform/database';

/** What an account counts: points, or China's money in fen. */
export type Unit = 'point' | 'cny_fen';

/**
 * One book page of a community. The balances of its own pages (`issued`, that every point comes from, and those where
 * points go) are never stored but derived from their postings: everyone would wait in line to change that one row.
 */
@Entity('points_account')
@Index(indexName('points_account', ['communityId', 'unit', 'holder']), ['communityId', 'unit', 'holder'], {
  unique: true,
})
@Index(indexName('points_account', ['holder']), ['holder'])
export class PointsAccount {
  @Id() id: string;
  @Varchar(26) communityId: string;
  @Varchar(10) unit: Unit;
  /** A person's id, or the name of a system account. */
  @Varchar(26) holder: string;
  /** Never negative; null on a system account. */
  @BigInteger({ nullable: true }) balance: number | null;
}
