import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import type { Env } from './env';
import type { Parts } from './parts';
import { createMessageTemplates } from '../messages';
import { openPictureStore } from '../pictures';
import { clock } from '../platform/clock';
import { loadKeys } from '../platform/crypto';
import { openDatabase, type Database } from '../platform/database';
import { createLog } from '../platform/log';
import { createMetrics } from '../platform/metrics';
import { loadKeptKey } from '../platform/secret';
import { createRateLimits } from '../platform/rate-limits';
import { schema } from './schema';
import { createWechatClient, databaseTokenStore } from '../wechat';
import { createWechatPay } from '../wechat/pay';
import { readMerchant } from './pay-settings';

/** Opens everything a process needs. A test may hand in a database that is open already. */
export async function openParts(env: Env, opened?: Database): Promise<Parts> {
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  const setting = env.WECHAT_TEMPLATES ?? standInTemplates;
  takeTemplateIds(setting);
  const log = createLog(env.LOG_LEVEL);
  const onRenewed = (err: unknown) =>
    log.error({ err }, 'the database could not write: its connection was opened anew');
  const database = opened ?? (await openDatabase(env.DATABASE_URL, schema, { onRenewed }));
  if (await database.pendingMigrations())
    throw new Error('refusing to start: migrations are pending, run `npm run migrate`');
  await loadKeptKey(database);
  const wechat = createWechatClient({
    apiBase: env.WECHAT_API_BASE,
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    tokens: databaseTokenStore(database),
    clock,
  });
  const merchant = readMerchant(env);
  return {
    env,
    database,
    log,
    metrics: createMetrics(database),
    pictureStore: await openPictureStore(env),
    rateLimits: await createRateLimits(env.DATABASE_URL, redisOf(env), log),
    wechat,
    pay: merchant && createWechatPay(merchant),
    templates: createMessageTemplates({ wechat, setting, log }),
  };
}

const redisOf = ({ REDIS_URL: url, REDIS_PREFIX: prefix }: Env) => (url ? { url, prefix } : undefined);

/** Refuses to run in production with message templates that cannot carry our messages; elsewhere they are only logged. */
export async function refuseBadTemplates({
  env,
  templates,
  log,
}: Pick<Parts, 'env' | 'templates' | 'log'>): Promise<void> {
  const problems = await templates.findProblems();
  if (problems.length === 0) return;
  if (env.NODE_ENV === 'production') throw new Error(`refusing to start:\n- ${problems.join('\n- ')}`);
  log.warn({ problems }, 'messages cannot be sent by WeChat');
}

export async function closeParts({ database, rateLimits }: Parts): Promise<void> {
  await rateLimits.close();
  await database.close();
}
