import { Entity, Index } from 'typeorm';
import { Id, indexName, Int, Ref, Varchar } from '../platform/database';

/** 社区, with the numbers it may choose for itself. */
@Entity('community')
@Index(indexName('community', ['streetId']), ['streetId'])
export class Community {
  @Id() id: string;
  @Varchar(40) name: string;
  @Varchar(20) phone: string;
  @Ref() streetId: string;
  /** Days a claimed wish is held for the claimant. */
  @Int() wishHoldDays: number;
  @Int() wishClaimsAtATime: number;
  @Int() wishOpenDays: number;
}
