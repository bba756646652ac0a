import { Entity, Index } from 'typeorm';
import { Id, indexName, Int, Ref, Varchar } from '../platform/database';

/** How many messages of one template someone still wants to get from WeChat: one for each time they agreed. */
@Entity('subscribe_grant')
@Index(indexName('subscribe_grant', ['personId', 'templateId']), ['personId', 'templateId'], { unique: true })
export class SubscribeGrant {
  @Id() id: string;
  @Ref() personId: string;
  @Varchar(64) templateId: string;
  @Int() remaining: number;
}
