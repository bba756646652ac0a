import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { refuseWechat, WechatError, type WechatClient } from '../../../server/src/wechat';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { Person } from '../../../server/src/identity';
import { expectRefused } from '../../support/refused';
import { startTestServer, type TestServer } from '../../support/test-server';
import { startWechat, WECHAT_APP, type RehearsedWechat } from '../../support/start-wechat';

let wechat: RehearsedWechat;
let client: WechatClient;

beforeAll(async () => {
  wechat = await startWechat();
});
beforeEach(async () => {
  await wechat.reset();
  client = wechat.newClient();
});
afterAll(() => wechat.close());

const path = '/wxa/msg_sec_check';
const check = (by = client) => {
  const { openid } = wechat.standIn.control('issue-login-code', {});
  return by.msgSecCheck({ openid, scene: 'forum', content: '您好' });
};
const callsOf = (called: string): number => wechat.standIn.control('count-calls', { path: called }).calls;
const refusal = (errcode: number | 'unreachable') => expect.objectContaining({ name: 'WechatError', errcode });

describe('a call that goes wrong', () => {
  it('is tried once more when WeChat is busy, and only once', async () => {
    wechat.standIn.control('fail-endpoint', { path, errcode: -1 });
    expect(await check()).toMatchObject({ suggest: 'pass' });
    expect(callsOf(path)).toBe(2);
    wechat.standIn.control('fail-endpoint', { path, errcode: -1, times: 2 });
    await expect(check()).rejects.toEqual(refusal(-1));
    expect(callsOf(path)).toBe(4);
  });

  it('that carries a login code is not made twice: the code counts once', async () => {
    const { code } = wechat.standIn.control('issue-login-code', {});
    wechat.standIn.control('fail-endpoint', { path: '/sns/jscode2session', errcode: -1 });
    await expect(client.code2Session(code)).rejects.toEqual(refusal(-1));
    expect(callsOf('/sns/jscode2session')).toBe(1);
  });

  it('does not try again on any other errcode', async () => {
    wechat.standIn.control('fail-endpoint', { path, errcode: 45009 });
    await expect(check()).rejects.toEqual(refusal(45009));
    expect(callsOf(path)).toBe(1);
  });

  it('gives up on a silent WeChat and does not repeat what may have been done', async () => {
    const hasty = wechat.newClient({ timeoutMs: 100 });
    const { code } = wechat.standIn.control('issue-login-code', {});
    wechat.standIn.control('fail-endpoint', { path: '/sns/jscode2session', delayMs: 400 });
    await expect(hasty.code2Session(code)).rejects.toEqual(refusal('unreachable'));
    expect(callsOf('/sns/jscode2session')).toBe(1);
  });

  it('calls it unreachable when nobody answers, or someone who is not WeChat', async () => {
    const closed = wechat.newClient({ apiBase: 'http://127.0.0.1:9' });
    await expect(closed.code2Session('x')).rejects.toEqual(refusal('unreachable'));
    await check(); // now there is a token, and the picture is asked for
    const portal = createServer((_request, response) => response.end('<html>Please pay for your Wi-Fi</html>')).listen(
      0,
      '127.0.0.1',
    );
    await once(portal, 'listening');
    const { port } = portal.address() as AddressInfo;
    const lost = wechat.newClient({ apiBase: `http://127.0.0.1:${port}` });
    await expect(lost.code2Session('x')).rejects.toEqual(refusal('unreachable'));
    const plate = { scene: 'XH03K8', page: 'home/index', envVersion: 'release', width: 430 } as const;
    await expect(lost.getUnlimitedWxacode(plate)).rejects.toEqual(refusal('unreachable'));
    portal.closeAllConnections();
    portal.close();
  });

  it('tells the path and WeChat’s request id, and no secret', async () => {
    wechat.standIn.control('fail-endpoint', { path, errcode: 45009 });
    const error: unknown = await check().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ api: path, rid: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/) });
    const refused: unknown = await client.code2Session('nonsense').catch((caught: unknown) => caught);
    const closed = wechat.newClient({ apiBase: 'http://127.0.0.1:9' });
    const unreachable: unknown = await closed.code2Session('x').catch((caught: unknown) => caught);
    for (const each of [error, refused, unreachable]) {
      expect(inspect(each, { depth: 10, showHidden: true })).not.toContain(WECHAT_APP.appSecret);
      expect(inspect(each, { depth: 10, showHidden: true })).not.toContain('access_token');
    }
  });
});

describe('an answer of another shape than it must have', () => {
  let said = '';
  const odd = createServer((request, response) => {
    const isToken = request.url!.startsWith('/cgi-bin/stable_token');
    response.end(isToken ? '{"access_token":"t","expires_in":7200}' : said);
  });
  let server: TestServer;
  let oddClient: WechatClient;
  beforeAll(async () => {
    await once(odd.listen(0, '127.0.0.1'), 'listening');
    const apiBase = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
    server = await startTestServer({ WECHAT_API_BASE: apiBase });
    oddClient = wechat.newClient({ apiBase });
  });
  afterAll(async () => {
    await server.close();
    odd.closeAllConnections();
    odd.close();
  });

  const session = (openid: unknown) => JSON.stringify({ openid, session_key: 'k' });

  it.each([
    ...['{}', '[]', 'null', '""', '5', 'true', '', '{"openid":"o12345678"}', '{"errcode":"40029"}'],
    ...['', ' ', {}, [], null, 7, 'o 1234567', 'o'.repeat(65), ['o12345678']].map(session),
  ])('%s is no login', async (answer) => {
    said = answer;
    const people = () => server.parts.database.read((db) => db.count(Person));
    const before = await people();
    expectRefused(await server.call(identityEndpoints.login, { code: 'c', device: '手机' }), 'wechat.unavailable');
    expect(await people()).toBe(before);
  });

  it('a refusal is found behind blanks, too', async () => {
    said = '\n  {"errcode":40163,"errmsg":"code been used"}';
    await expect(oddClient.code2Session('c')).rejects.toEqual(refusal(40163));
  });

  it.each([
    '{}',
    '[]',
    'null',
    '{"errcode":0,"errmsg":"ok"}',
    '{"errcode":0,"phone_info":{},"result":{},"trace_id":""}',
  ])('%s is no phone, no verdict and no picture', async (answer) => {
    said = answer;
    const text = { openid: 'o12345678', scene: 'forum', content: '您好' } as const;
    const plate = { scene: 'XH03K8', page: 'home/index', envVersion: 'release', width: 430 } as const;
    for (const ask of [
      () => oddClient.getPhoneNumber('c', null),
      () => oddClient.msgSecCheck(text),
      () =>
        oddClient.mediaCheckAsync({
          ...{ mediaType: 'image', mediaUrl: 'https://a.b/c.jpg', openid: text.openid, scene: 'forum' },
        }),
      () => oddClient.getUnlimitedWxacode(plate),
    ])
      await expect(ask()).rejects.toEqual(refusal('unreachable'));
  });

  it.each(['{}', 'null', '[]', '{"errcode":0}', '{"access_token":"","expires_in":7200}', '{"access_token":"t"}'])(
    '%s is no token',
    async (answer) => {
      const lost = createServer((_request, response) => response.end(answer)).listen(0, '127.0.0.1');
      await once(lost, 'listening');
      const { port } = lost.address() as AddressInfo;
      const asked = wechat.newClient({ apiBase: `http://127.0.0.1:${port}` }).getPhoneNumber('c', null);
      await expect(asked).rejects.toEqual(refusal('unreachable'));
      lost.closeAllConnections();
      lost.close();
    },
  );
});

describe('refuseWechat', () => {
  it.each([
    [40029, 'wechat.code_invalid'],
    [40163, 'wechat.code_invalid'],
    [40226, 'wechat.login_blocked'],
    [41030, 'wechat.page_not_released'],
    [45011, 'wechat.unavailable'],
    [-1, 'wechat.unavailable'],
  ])('says errcode %d to a resident as %s', (errcode, code) => {
    expect(() => refuseWechat(new WechatError('/sns/jscode2session', errcode))).toThrow(
      expect.objectContaining({ name: 'Refusal', code }),
    );
  });

  it('does not dress up an error it cannot explain', () => {
    const secretWrong = new WechatError('/cgi-bin/stable_token', 40125);
    expect(() => refuseWechat(secretWrong)).toThrow(secretWrong);
  });
});
