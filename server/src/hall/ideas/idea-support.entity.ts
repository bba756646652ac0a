import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../../platform/database';

/** 附议: one neighbour stands behind an idea. */
@Entity('idea_support')
@Index(indexName('idea_support', ['ideaId', 'personId']), ['ideaId', 'personId'], { unique: true })
@Index(indexName('idea_support', ['personId']), ['personId'])
export class IdeaSupport {
  @Id() id: string;
  @Ref() ideaId: string;
  @Ref() personId: string;
  @Instant() at: Date;
}
