import { fromNow } from '../../../server/src/platform/clock';
import Koa from 'koa';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { createLog } from '../../../server/src/platform/log';
import { writeErrors } from '../../../server/src/platform/http';
import { createMetrics } from '../../../server/src/platform/metrics';
import { createWechatPushRouter, purgeOldPushes, WechatPushSeen } from '../../../server/src/wechat';
import { encryptPush } from '../../../server/src/wechat/message-push';
import { startWechat, WECHAT_APP, type RehearsedWechat } from '../../support/start-wechat';

const { appId, token, aesKey } = WECHAT_APP;
let wechat: RehearsedWechat;
let server: Server;
let pushUrl: string;

beforeAll(async () => {
  wechat = await startWechat();
  const { database } = wechat;
  const errors = writeErrors(createLog('silent'), createMetrics(database));
  const push = createWechatPushRouter({ database, appId, token, aesKey, onCommit: () => undefined });
  server = new Koa().use(errors).use(push.routes()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  pushUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat/push`;
});
beforeEach(async () => {
  await wechat.reset();
  await wechat.database.inTransaction(async (tx) => {
    for (const table of [OutboxMessage, WechatPushSeen]) await tx.createQueryBuilder().delete().from(table).execute();
  });
  wechat.standIn.control('set-push-address', { url: pushUrl });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await wechat.close();
});

const newOpenid = (): string => wechat.standIn.control('issue-login-code', {}).openid;
const news = async (): Promise<[string, unknown][]> => {
  const messages = await wechat.database.read((db) => db.find(OutboxMessage, { order: { id: 'ASC' } }));
  return messages.map(({ topic, payload }) => [topic, payload]);
};
const pushEvent = (event: Record<string, unknown>) => wechat.standIn.control('push-event', { event });
const checkPicture = (openid: string, mediaUrl = `${wechat.standIn.url}/_control/health`) =>
  wechat.newClient().mediaCheckAsync({ openid, scene: 'forum', mediaType: 'image', mediaUrl });

describe('the verdict about a picture', () => {
  it.each(['number', 'string'] as const)('comes by push, with its label as a %s', async (mediaLabelAs) => {
    wechat.standIn.control('set-toggles', { mediaLabelAs });
    wechat.standIn.control('set-media-rule', { includes: 'health', suggest: 'risky', label: 20002 });
    const { traceId } = await checkPicture(newOpenid());
    const [pushed] = await wechat.standIn.control('pushes', {});
    expect(pushed).toMatchObject({ isAcknowledged: true, attempts: 1 });
    expect(typeof (pushed?.event.result as { label: unknown }).label).toBe(mediaLabelAs);
    expect(await news()).toEqual([['wechat.media_checked', { traceId, suggest: 'risky', label: '20002' }]]);
  });

  it.each([true, false])('is read with (%s) or without errcode', async (mediaCheckHasErrcode) => {
    wechat.standIn.control('set-toggles', { mediaCheckHasErrcode });
    const { traceId } = await checkPicture(newOpenid());
    await wechat.standIn.control('pushes', {});
    expect(await news()).toEqual([['wechat.media_checked', { traceId, suggest: 'pass', label: '100' }]]);
  });

  it('is left to a person when WeChat could not download the picture', async () => {
    const { traceId } = await checkPicture(newOpenid(), `${wechat.standIn.url}/no-such-picture.jpg`);
    const [pushed] = await wechat.standIn.control('pushes', {});
    expect(pushed?.event).toMatchObject({ errcode: -1008 });
    expect(await news()).toMatchObject([['wechat.media_checked', { traceId, suggest: 'review' }]]);
  });

  it('is refused for someone who was not here for two hours', async () => {
    const openid = newOpenid();
    wechat.standIn.control('move-clock', { seconds: 7201 });
    await expect(checkPicture(openid)).rejects.toMatchObject({ errcode: 61010 });
  });
});

describe('a push', () => {
  it('has one effect, however often it comes', async () => {
    wechat.standIn.control('set-toggles', { pushesTwice: true });
    const { traceId } = await checkPicture(newOpenid());
    await wechat.standIn.control('pushes', {});
    expect(await news()).toMatchObject([['wechat.media_checked', { traceId }]]);
  });

  it('has one effect when several come at the same moment', async () => {
    const event = {
      FromUserName: newOpenid(),
      CreateTime: 1_714_112_445,
      Event: 'wxa_media_check',
      trace_id: 't',
      result: { suggest: 'pass', label: 100 },
    };
    await Promise.all([pushEvent(event), pushEvent(event), pushEvent(event), pushEvent(event)]);
    expect((await wechat.standIn.control('pushes', {})).every(({ isAcknowledged }) => isAcknowledged)).toBe(true);
    expect(await news()).toHaveLength(1);
  });

  it('tells of each template someone accepted or refused', async () => {
    const openid = newOpenid();
    const entry = (TemplateId: string, SubscribeStatusString: string) => ({
      TemplateId,
      SubscribeStatusString,
      PopupScene: '0',
    });
    const base = { FromUserName: openid, MsgType: 'event' };
    await pushEvent({
      ...base,
      Event: 'subscribe_msg_popup_event',
      List: [entry('a', 'accept'), entry('b', 'reject')],
    });
    await pushEvent({ ...base, Event: 'subscribe_msg_change_event', List: entry('c', 'reject') });
    expect(await news()).toEqual([
      ['wechat.subscription_changed', { openid, templateId: 'a', status: 'accept' }],
      ['wechat.subscription_changed', { openid, templateId: 'b', status: 'reject' }],
      ['wechat.subscription_changed', { openid, templateId: 'c', status: 'reject' }],
    ]);
  });

  it('tells who cancelled, and two people of one second are two', async () => {
    const [one, other] = [newOpenid(), newOpenid()];
    const event = {
      FromUserName: 'platform',
      CreateTime: 1_714_112_445,
      MsgType: 'event',
      Event: 'user_authorization_cancellation',
      AppID: appId,
    };
    await pushEvent({ ...event, OpenID: one });
    await pushEvent({ ...event, OpenID: other });
    expect(await news()).toEqual([
      ['wechat.authorization_cancelled', { openid: one }],
      ['wechat.authorization_cancelled', { openid: other }],
    ]);
  });

  it('of an unknown kind is acknowledged and changes nothing', async () => {
    await pushEvent({ FromUserName: newOpenid(), MsgType: 'event', Event: 'debug_demo', debug_str: 'hello world' });
    expect(await wechat.standIn.control('pushes', {})).toMatchObject([{ isAcknowledged: true, attempts: 1 }]);
    expect(await news()).toEqual([]);
  });

  it('is sent three times, and not more, to an address that does not acknowledge', async () => {
    wechat.standIn.control('set-push-address', { url: `${wechat.standIn.url}/nobody` });
    await pushEvent({ FromUserName: newOpenid(), Event: 'debug_demo' });
    expect(await wechat.standIn.control('pushes', {})).toMatchObject([{ isAcknowledged: false, attempts: 3 }]);
  });

  it('is forgotten after a month', async () => {
    const insert = (key: string, seenAt: Date) =>
      wechat.database.inTransaction((tx) => tx.insert(WechatPushSeen, { key, seenAt }));
    await insert('old'.padEnd(64, '0'), fromNow(-(31 * 86_400_000)));
    await insert('new'.padEnd(64, '0'), fromNow(-(29 * 86_400_000)));
    await purgeOldPushes.run(wechat.database);
    const left = await wechat.database.read((db) => db.find(WechatPushSeen));
    expect(left.map(({ key }) => key.slice(0, 3))).toEqual(['new']);
  });
});

describe('the push address', () => {
  const sign = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');
  const message = JSON.stringify({
    FromUserName: 'o',
    CreateTime: 1,
    Event: 'wxa_media_check',
    trace_id: 't',
    result: { suggest: 'pass', label: 100 },
  });
  const post = (body: string, query: Record<string, string>) =>
    fetch(`${pushUrl}?${new URLSearchParams(query)}`, { method: 'POST', body });
  const secure = (key: { appId: string; aesKey: string }) => {
    const Encrypt = encryptPush(key, message);
    const signatures = { signature: sign(token, '1', '2'), msg_signature: sign(token, '1', '2', Encrypt) };
    return {
      body: JSON.stringify({ ToUserName: 'gh', Encrypt }),
      query: { timestamp: '1', nonce: '2', encrypt_type: 'aes', ...signatures },
    };
  };

  it('passes WeChat’s check', async () => {
    expect(await wechat.standIn.control('check-push-address', {})).toEqual({ isGood: true });
  });

  it('fails a check that somebody else signed', async () => {
    const answer = await fetch(`${pushUrl}?signature=${sign('other', '1', '2')}&timestamp=1&nonce=2&echostr=secret`);
    expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('secret')]);
  });

  it('takes what is signed and encrypted for this app', async () => {
    const { body, query } = secure({ appId, aesKey });
    const answer = await post(body, query);
    expect([answer.status, await answer.text()]).toEqual([200, 'success']);
    expect(await news()).toHaveLength(1);
  });

  it.each([
    ['a wrong msg_signature', { appId, aesKey }, { msg_signature: sign(token, '1', '2', 'else') }],
    ['the plain signature in its place', { appId, aesKey }, { msg_signature: sign(token, '1', '2') }],
    ['another time than was signed', { appId, aesKey }, { timestamp: '3' }],
    ['a message for another app', { appId: 'wx-another', aesKey }, {}],
    ['a message under another key', { appId, aesKey: 'z'.repeat(43) }, {}],
  ])('refuses %s', async (_what, key, changed) => {
    const { body, query } = secure(key);
    expect((await post(body, { ...query, ...changed })).status).toBe(403);
    expect(await news()).toEqual([]);
  });

  it.each([
    ['a plain message', message],
    ['no JSON', 'hello'],
    ['JSON that is no object', 'null'],
  ])('refuses %s, whatever its signature', async (_what, body) => {
    const signatures = { signature: sign(token, '1', '2'), msg_signature: sign(token, '1', '2', body) };
    expect((await post(body, { timestamp: '1', nonce: '2', ...signatures })).status).toBe(403);
  });

  it('refuses a body beyond 64 KB', async () => {
    expect((await post('x'.repeat(70_000), { timestamp: '1', nonce: '2' })).status).toBe(413);
  });
});
