import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

const key = ['communityId', 'placeId', 'item'];

/** 水管漏水，4小时内: what the property company promises, in a whole community or in one courtyard. */
@Entity('repair_promise')
@Index(indexName('repair_promise', key), key, { unique: true })
export class RepairPromise {
  @Id() id: string;
  @Ref() communityId: string;
  /** The community itself, or a courtyard of it. */
  @Ref() placeId: string;
  @Varchar(20) item: string;
  @Int() hours: number;
  /** Goes up with each change. */
  @Int() version: number;
  @Instant() changedAt: Date;
}
