import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Json, Ref, Text, Varchar } from '../platform/database';

/** Five of the six parts of the record: 时间 地点 人员 过程 结果. One row for each time the claimant says it is done. */
@Entity('wish_completion')
@Index(indexName('wish_completion', ['wishId', 'id']), ['wishId', 'id'])
export class WishCompletion {
  @Id() id: string;
  @Ref() wishId: string;
  @Ref() writerId: string;
  @Instant() happenedAt: Date;
  @Varchar(80) place: string;
  @Varchar(80) people: string;
  @Text() course: string;
  @Text() result: string;
  @Json() pictureIds: string[];
  /** Its safety check. */
  @Ref() checkId: string;
}
