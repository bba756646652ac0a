import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../../platform/database';

/** A service someone wants to see first. */
@Entity('service_favourite')
@Index(indexName('service_favourite', ['personId', 'serviceId']), ['personId', 'serviceId'], { unique: true })
@Index(indexName('service_favourite', ['serviceId']), ['serviceId'])
export class Favourite {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() serviceId: string;
  @Instant() createdAt: Date;
}
