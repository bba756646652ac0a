import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../../platform/database';

/** A person joined a courtyard; anyone may, and it gives no power. */
@Entity('membership')
@Index(indexName('membership', ['personId', 'courtyardId']), ['personId', 'courtyardId'], { unique: true })
@Index(indexName('membership', ['courtyardId', 'personId']), ['courtyardId', 'personId'])
export class Membership {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() courtyardId: string;
  @Instant() joinedAt: Date;
}
