import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Sealed, Varchar } from '../../platform/database';

/**
 * waiting: the code is shown → seen: one person looks at it on their phone → confirmed by them → done: the browser took
 * its session. Or refused. What is past `validUntil` is over in any state.
 */
export type PcLoginState = 'waiting' | 'seen' | 'confirmed' | 'refused' | 'done';

/** A browser that asks to be signed in by somebody's phone. Code and secret are kept only as digests. */
@Entity('pc_login')
@Index(indexName('pc_login', ['codeDigest']), ['codeDigest'], { unique: true })
@Index(indexName('pc_login', ['validUntil']), ['validUntil'])
export class PcLogin {
  @Id() id: string;
  @Varchar(64) codeDigest: string;
  /** sha256 of what only the browser has that shows the code. */
  @Varchar(64) secretHash: string;
  /** Windows 电脑上的 Chrome */
  @Varchar(60) device: string;
  @Sealed() address: string;
  @Varchar(20) state: PcLoginState;
  @Instant() startedAt: Date;
  @Instant() validUntil: Date;
  /** Who looked at the code first: nobody else confirms it. */
  @Ref({ nullable: true }) personId: string | null;
}
