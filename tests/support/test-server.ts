import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { createApp } from '../../server/src/app/app';
import { createBackground } from '../../server/src/app/background';
import { readEnv } from '../../server/src/app/env';
import { createHandlers } from '../../server/src/app/handlers';
import { closeParts, openParts } from '../../server/src/app/open-parts';
import type { Parts } from '../../server/src/app/parts';
import { taskSources } from '../../server/src/app/task-sources';
import { findTaskDifferences } from '../../server/src/tasks/find-task-differences';
import { startStandIn, type StandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import { callApi, type ApiAnswer, type CallOptions } from './api-client';
import { makePayKeys } from './pay-keys';
import { findUnplacedLines } from './unplaced-lines';
import { takeTestDatabase } from './test-database';

export interface TestServer {
  url: string;
  parts: Parts;
  /** WeChat, in this process: issues codes, fails on order, tells what was sent. */
  standIn: StandIn;
  /** Calls an endpoint of this server. */
  call<In, Out>(endpoint: Endpoint<In, Out>, input: In, options?: CallOptions): Promise<ApiAnswer<Out>>;
  /** Delivers everything in the outbox, so that a test can look at what followed. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product over HTTP on a database with empty tables. Use in beforeAll, close in afterAll. */
export async function startTestServer(overrides: Record<string, string> = {}): Promise<TestServer> {
  const testDatabase = await takeTestDatabase();
  const standIn = await startTestStandIn();
  // Work that keeps this one process busy for seconds must not end a connection that the test is about to use again.
  const server = createServer({ keepAliveTimeout: 0 });
  const url = await listen(server);
  standIn.control('set-push-address', { url: `${url}/wechat/push` });
  const addresses = {
    DATABASE_URL: testDatabase.url,
    PUBLIC_URL: url,
    WECHAT_API_BASE: standIn.url,
    TENCENT_LBS_BASE: standIn.url,
    ...paySettings(standIn.url),
  };
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', ...addresses };
  const env = readEnv({ ...settings, ...overrides });
  const parts = await openParts(env, env.DATABASE_URL === testDatabase.url ? testDatabase.opened : undefined);

  const background = createBackground(parts, createHandlers(parts));
  const { koa } = createApp(parts, background.nudge);
  server.on('request', koa.callback());

  return {
    url,
    parts,
    standIn,
    call: (endpoint, input, options) => callApi(url, endpoint, input, options),
    settle: () => background.settle(),
    async close() {
      const differences = await parts.database.read((db) => findTaskDifferences(db, taskSources));
      const unplaced = await findUnplacedLines(parts.database);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await background.stop();
      await closeParts(parts);
      await standIn.close();
      testDatabase.giveBack();
      // Whatever the tests of a file did: every task says what the state it belongs to says.
      expect([...new Set(differences.map(({ what, openKey }) => `${what} ${openKey.split(':')[0]}`))]).toEqual([]);
      // And every line of the log stands in the log of its community.
      expect(unplaced).toEqual([]);
    },
  };
}

/** The merchant that the stand-in plays WeChat Pay for. */
export function paySettings(standInUrl: string): Record<string, string> {
  const { mchId, merchantSerial, apiV3Key, publicKeyId, merchant, platform } = makePayKeys();
  return {
    WECHAT_PAY_API_BASE: standInUrl,
    WECHAT_PAY_MCH_ID: mchId,
    WECHAT_PAY_PAYEE_NAME: '槐荫社区居民委员会',
    WECHAT_PAY_CERT_SERIAL: merchantSerial,
    WECHAT_PAY_KEY_FILE: merchant.privateKeyFile,
    WECHAT_PAY_API_V3_KEY: apiV3Key,
    WECHAT_PAY_PUBLIC_KEY_ID: publicKeyId,
    WECHAT_PAY_PUBLIC_KEY_FILE: platform.publicKeyFile,
  };
}

/** For a server whose operator has no merchant. */
export const withoutMerchant = Object.fromEntries(Object.keys(paySettings('')).map((name) => [name, '']));

/** Knows the app by the same names as the server does. */
function startTestStandIn(): Promise<StandIn> {
  const {
    WECHAT_APP_ID: appId,
    WECHAT_APP_SECRET: appSecret,
    WECHAT_PUSH_TOKEN: token,
    WECHAT_PUSH_AES_KEY: aesKey,
  } = readEnv({});
  const pay = { ...makePayKeys().forStandIn, notifyDelaysMs: Array.from({ length: 15 }, () => 10) };
  const delays = { mediaCheckDelayMs: 10, pushRetryDelayMs: 10 };
  return startStandIn({ appId, appSecret, push: { token, aesKey }, ...delays, pay });
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
