import { Entity, Index } from 'typeorm';
import type { HotlineColumn } from '@yuanli/shared/cases/hotline-columns';
import { Id, indexName, Instant, Json, Ref, Varchar } from '../../platform/database';

/** Which column is which in files of 12345 that have these titles, as a community worker has said once. */
@Entity('hotline_head')
@Index(indexName('hotline_head', ['communityId', 'headKey']), ['communityId', 'headKey'], { unique: true })
export class HotlineHead {
  @Id() id: string;
  @Ref() communityId: string;
  /** Stands for all titles of the file, in whatever order. */
  @Varchar(64) headKey: string;
  /** By their titles. */
  @Json() columns: Partial<Record<HotlineColumn, string>>;
  @Ref() byId: string;
  @Instant() at: Date;
}
