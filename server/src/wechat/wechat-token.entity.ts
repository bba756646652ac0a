import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Sealed, Varchar } from '../platform/database';

/** The access token all instances share. */
@Entity('wechat_token')
export class WechatToken {
  @PrimaryColumn({ type: 'varchar', length: 32 }) appId: string;
  @Sealed() accessToken: string;
  /** sha256 of the token: sealed text differs each time, so this is what a token is recognised by. */
  @Varchar(64) fingerprint: string;
  @Instant() expiresAt: Date;
}
