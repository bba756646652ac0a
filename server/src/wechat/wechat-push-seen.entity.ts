import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant } from '../platform/database';

/** A push that was taken: WeChat sends again what it believes we missed. */
@Entity('wechat_push_seen')
@Index(indexName('wechat_push_seen', ['seenAt']), ['seenAt'])
export class WechatPushSeen {
  /** sha256 over what makes a push the same one. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
  @Instant() seenAt: Date;
}
