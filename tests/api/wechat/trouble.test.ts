import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { refuseWechat, WechatError, type WechatClient } from '../../../server/src/wechat';
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
