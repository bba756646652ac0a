import { Entity, Index } from 'typeorm';
import { Id, indexName, Int, Ref, Varchar } from '../../platform/database';

/** 培训情况: a training a volunteer has done, as staff wrote it down. */
@Entity('training')
@Index(indexName('training', ['personId', 'id']), ['personId', 'id'])
export class Training {
  @Id() id: string;
  @Ref() personId: string;
  @Varchar(30) title: string;
  /** 2026-05-31 */
  @Varchar(10) trainedOn: string;
  @Int() minutes: number;
  @Ref() recordedById: string;
}
