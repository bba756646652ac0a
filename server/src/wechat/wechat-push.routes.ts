import Router from '@koa/router';
import { isSame } from '../platform/crypto';
import type { Database } from '../platform/database';
import { readSmallBody } from '../platform/http';
import { ensure, Refusal } from '../platform/refusal';
import { decryptPush, signPush, type PushKey } from './message-push';
import type { PushEvent } from './read-push-event';
import { receivePush } from './receive-push';

interface WechatPushParts extends PushKey {
  database: Database;
  token: string;
  /** Called after a commit, so that the outbox messages leave soon. */
  onCommit: () => void;
}

/** Where WeChat's servers tell us what happened: secure mode, JSON. Reads the raw body, so it stands before any body parser. */
export function createWechatPushRouter({ database, token, onCommit, ...key }: WechatPushParts): Router {
  const router = new Router();

  /** WeChat checks the address when it is entered in the console. */
  router.get('/wechat/push', (ctx) => {
    const [signature, timestamp, nonce, echostr] = texts(ctx.query, 'signature', 'timestamp', 'nonce', 'echostr');
    ensure(isSame(signature, signPush(token, timestamp, nonce)), 'wechat.push_forged');
    ctx.type = 'text/plain';
    ctx.body = echostr;
  });

  router.post('/wechat/push', async (ctx) => {
    const [signature, timestamp, nonce] = texts(ctx.query, 'msg_signature', 'timestamp', 'nonce');
    const { Encrypt: encrypted } = readJson<{ Encrypt?: unknown }>(String(await readSmallBody(ctx.req)));
    ensure(typeof encrypted === 'string', 'wechat.push_forged');
    ensure(isSame(signature, signPush(token, timestamp, nonce, encrypted)), 'wechat.push_forged');
    const event = readJson<PushEvent>(openMessage(key, encrypted));
    await database.inTransaction((tx) => receivePush(tx, event));
    onCommit();
    ctx.type = 'text/plain';
    ctx.body = 'success';
  });

  return router;
}

type Texts<Names> = { [Index in keyof Names]: string };

const texts = <Names extends string[]>(query: Record<string, unknown>, ...names: Names): Texts<Names> =>
  names.map((name) => String(query[name] ?? '')) as Texts<Names>;

function openMessage(key: PushKey, encrypted: string): string {
  try {
    return decryptPush(key, encrypted);
  } catch {
    throw new Refusal('wechat.push_forged');
  }
}

/** Whatever is not a JSON object is not from WeChat. */
function readJson<T extends object>(text: string): T {
  const value = parse(text);
  ensure(typeof value === 'object' && value !== null, 'wechat.push_forged');
  return value as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
