import { type Database, insertOnce } from '../platform/database';
import { sha256 } from '../platform/crypto';
import type { TokenStore } from './token-store';
import { WechatToken } from './wechat-token.entity';

/** Shares the token through the database, sealed at rest. */
export function databaseTokenStore(database: Database): TokenStore {
  return {
    get: (appId) => database.read((db) => db.findOneBy(WechatToken, { appId })),

    put: (appId, token) =>
      database.inTransaction(async (tx) => {
        const row = { ...token, fingerprint: sha256(token.accessToken) };
        const { affected } = await tx.update(WechatToken, { appId }, row);
        if (affected) return;
        await insertOnce(tx, WechatToken, { appId, ...row });
      }),

    drop: async (appId, accessToken) => {
      await database.inTransaction((tx) => tx.delete(WechatToken, { appId, fingerprint: sha256(accessToken) }));
    },
  };
}
