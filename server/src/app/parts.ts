import type { Env } from './env';
import type { MessageTemplates } from '../messages';
import type { PictureStore } from '../pictures';
import type { Database } from '../platform/database';
import type { Log } from '../platform/log';
import type { Metrics } from '../platform/metrics';
import type { RateLimits } from '../platform/rate-limits';
import type { WechatClient } from '../wechat';
import type { WechatPay } from '../wechat/pay';

/** What one process is made of: opened by main (or by a test), closed by whoever opened it. */
export interface Parts {
  env: Env;
  database: Database;
  log: Log;
  metrics: Metrics;
  rateLimits: RateLimits;
  wechat: WechatClient;
  /** Null: this installation has no merchant at WeChat Pay. */
  pay: WechatPay | null;
  templates: MessageTemplates;
  pictureStore: PictureStore;
}
