import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../../platform/database';

/** One support each. */
@Entity('opinion_support')
@Index(indexName('opinion_support', ['opinionId', 'personId']), ['opinionId', 'personId'], { unique: true })
@Index(indexName('opinion_support', ['personId']), ['personId'])
export class OpinionSupport {
  @Id() id: string;
  @Ref() opinionId: string;
  @Ref() personId: string;
  @Instant() at: Date;
}
