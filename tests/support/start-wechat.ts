import 'reflect-metadata';
import { loadKeys } from '../../server/src/platform/crypto';
import { openDatabase, type Database } from '../../server/src/platform/database';
import { schema } from '../../server/src/app/schema';
import { startStandIn, type StandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import { createWechatClient, databaseTokenStore, WechatToken, type WechatClient } from '../../server/src/wechat';
import { takeTestDatabase } from './test-database';

export const WECHAT_APP = {
  appId: 'wx00c0ffee00c0ffee',
  appSecret: '5ec2e7'.padEnd(32, '0'),
  token: 'pushtoken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

export interface RehearsedWechat {
  standIn: StandIn;
  database: Database;
  /** One more instance of the BFF's client, on the same database. */
  newClient(options?: { timeoutMs?: number; apiBase?: string; clock?: { now(): Date } }): WechatClient;
  /** A WeChat that knows nobody, and clients without a token. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The client's side and WeChat's side, joined by HTTP only. */
export async function startWechat(): Promise<RehearsedWechat> {
  loadKeys('a secret for tests, long enough to be one');
  const { appId, appSecret, token, aesKey } = WECHAT_APP;
  const testDatabase = await takeTestDatabase();
  const database = testDatabase.opened ?? (await openDatabase(testDatabase.url, schema));
  const standIn = await startStandIn({
    appId,
    appSecret,
    push: { token, aesKey },
    mediaCheckDelayMs: 10,
    pushRetryDelayMs: 10,
  });
  return {
    standIn,
    database,
    newClient: (options) =>
      createWechatClient({ apiBase: standIn.url, appId, appSecret, tokens: databaseTokenStore(database), ...options }),
    async reset() {
      standIn.reset();
      await database.inTransaction((tx) => tx.createQueryBuilder().delete().from(WechatToken).execute());
    },
    async close() {
      await standIn.close();
      await database.close();
      testDatabase.giveBack();
    },
  };
}
