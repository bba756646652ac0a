import type { Database } from '../platform/database';
import type { Log } from '../platform/log';
import type { WechatClient } from '../wechat';

/** What the hall is handed from outside. */
export interface HallDeps {
  database: Database;
  log: Log;
  wechat: WechatClient;
  envVersion: 'release' | 'trial' | 'develop';
  publicUrl: string;
}
